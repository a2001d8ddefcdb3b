"""Writes contrastive.json, the reference for src/demos/siamese-network/algorithm.ts.

Loss by NumPy, pair by pair, with an if for each kind; its gradient by PyTorch's autograd through
torch.nn.functional.pairwise_distance, in double precision.

Run: python3 tests/reference/contrastive.py   (Debian's python3-torch 1.13, NumPy 1.24)
"""

import json
from pathlib import Path

import numpy as np
import torch

rng = np.random.default_rng(7)


def by_pair(d, same, margin):
    losses = []
    for distance, y in zip(d, same):
        if y == 1:
            losses.append(distance**2 / 2)
        else:
            losses.append((margin - distance) ** 2 / 2 if distance < margin else 0.0)
    return sum(losses) / len(losses)


def case(n, d, margin):
    z1, z2 = (rng.normal(size=(n, d)).astype(np.float32) for _ in range(2))
    same = rng.integers(0, 2, n)
    a, b = (torch.tensor(z, dtype=torch.float64, requires_grad=True) for z in (z1, z2))
    y = torch.tensor(same, dtype=torch.float64)
    apart = torch.nn.functional.pairwise_distance(a, b, eps=0)
    short = torch.nn.functional.relu(margin - apart)
    (0.5 * torch.where(y == 1, apart**2, short**2)).mean().backward()
    apart = np.linalg.norm(z1.astype(np.float64) - z2.astype(np.float64), axis=1)
    return {
        "shape": [n, d],
        "margin": margin,
        "z": [z.astype(np.float64).ravel().tolist() for z in (z1, z2)],
        "same": same.tolist(),
        "distances": apart.tolist(),
        "loss": by_pair(apart, same, margin),
        "gradients": [a.grad.ravel().tolist(), b.grad.ravel().tolist()],
    }


cases = [case(9, 2, 1.0), case(8, 2, 2.5), case(6, 8, 4.0), case(5, 3, 0.0)]
Path(__file__).with_suffix(".json").write_text(json.dumps(cases) + "\n")
