"""Writes few-shot.json, the reference for src/demos/few-shot.

Prototypes, logits, loss and gradients of an episode by PyTorch in double precision: the mean of each class, minus the
squared torch.cdist, torch.nn.functional.cross_entropy and autograd. The equal error of two sets of scores by going
through every threshold (NumPy).

Run: python3 tests/reference/few-shot.py   (Debian's python3-torch 1.13, NumPy 1.24)
"""

import json
from pathlib import Path

import numpy as np
import torch

rng = np.random.default_rng(17)


def numbers(*shape, scale=1.0):
    return (scale * rng.normal(size=shape)).astype(np.float32)


def episode(n, k, q, d, scale):
    rows = [numbers(n * k, d, scale=scale), numbers(q, d, scale=scale)]
    y = rng.integers(0, n, size=q)
    support, query = (torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in rows)
    means = torch.stack([support[c * k : (c + 1) * k].mean(dim=0) for c in range(n)])
    logits = -torch.cdist(query, means) ** 2
    loss = torch.nn.functional.cross_entropy(logits, torch.tensor(y))
    loss.backward()
    return {
        "n": n,
        "k": k,
        "q": q,
        "d": d,
        "inputs": [x.astype(np.float64).ravel().tolist() for x in rows],
        "y": y.tolist(),
        "prototypes": means.ravel().tolist(),
        "logits": logits.ravel().tolist(),
        "loss": loss.item(),
        "gradients": [support.grad.ravel().tolist(), query.grad.ravel().tolist()],
    }


def equal_error(m, apart):
    low, high = np.sort(rng.normal(size=m)), np.sort(apart + rng.normal(size=m))
    # The first threshold at which as large a share of `high` is accepted as of `low` is refused.
    for threshold in low:
        refused, accepted = np.mean(low > threshold), np.mean(high <= threshold)
        if accepted >= refused:
            break
    return {
        "low": rng.permutation(low).tolist(),
        "high": rng.permutation(high).tolist(),
        "threshold": threshold,
        "error": (accepted + refused) / 2,
    }


Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "episodes": [
                episode(2, 1, 3, 2, 1.0),
                episode(5, 1, 10, 8, 0.7),
                episode(4, 3, 6, 5, 1.0),
            ],
            "equalErrors": [equal_error(40, 1.5), equal_error(25, 0.3), equal_error(10, 8.0)],
        }
    )
    + "\n"
)
