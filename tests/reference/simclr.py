"""Writes simclr.json, the reference for src/demos/self-supervised/algorithm.ts.

NT-Xent written out view by view after equation 1 of Chen et al. (2020), with torch's cosine_similarity and the
positive's own term in the denominator but not the view's similarity to itself; alignment and uniformity as in the
appendix of Wang & Isola (2020), by torch.pdist. Values and gradients by autograd in double precision.

Run: python3 tests/reference/simclr.py   (Debian's python3-torch 1.13, NumPy 1.24)
"""

import json
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

rng = np.random.default_rng(20)


def nt_xent(z1, z2, temperature):
    z = torch.cat([z1, z2])
    n = len(z1)
    losses = []
    for i in range(2 * n):
        j = (i + n) % (2 * n)
        others = [k for k in range(2 * n) if k != i]
        similarity = {k: F.cosine_similarity(z[i], z[k], dim=0) / temperature for k in others}
        losses.append(-torch.log(similarity[j].exp() / sum(s.exp() for s in similarity.values())))
    return torch.stack(losses).mean()


def alignment(z1, z2):
    return (F.normalize(z1) - F.normalize(z2)).norm(dim=1).pow(2).mean()


def uniformity(z1, z2):
    return torch.pdist(F.normalize(torch.cat([z1, z2])), p=2).pow(2).mul(-2).exp().mean().log()


def of(measure, z1, z2):
    inputs = [torch.tensor(z, dtype=torch.float64, requires_grad=True) for z in (z1, z2)]
    value = measure(*inputs)
    value.backward()
    return {"value": value.item(), "gradients": [z.grad.ravel().tolist() for z in inputs]}


def case(n, d, temperature):
    z1 = rng.normal(size=(n, d)).astype(np.float32)
    z2 = (z1 + 0.5 * rng.normal(size=(n, d))).astype(np.float32)
    return {
        "shape": [n, d],
        "temperature": temperature,
        "inputs": [z.astype(np.float64).ravel().tolist() for z in (z1, z2)],
        "ntXent": of(lambda a, b: nt_xent(a, b, temperature), z1, z2),
        "alignment": of(alignment, z1, z2),
        "uniformity": of(uniformity, z1, z2),
    }


cases = [case(5, 3, 0.2), case(4, 8, 1.0), case(8, 2, 0.5)]
path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"cases": cases}) + "\n")
