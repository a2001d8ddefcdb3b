"""Writes triplet.json, the reference for src/demos/triplet-network/algorithm.ts.

Loss and gradients by PyTorch's own TripletMarginWithDistanceLoss and autograd in double precision; the kinds of
all triplets of a batch, and each pair's nearest hard negative, by NumPy's broadcasting.

Run: python3 tests/reference/triplet.py   (Debian's python3-torch 1.13, NumPy 1.24)
"""

import json
from pathlib import Path

import numpy as np
import torch

rng = np.random.default_rng(21)


def squared(x, y):
    return ((x - y) ** 2).sum(dim=1)


def loss_case(n, d, margin):
    rows = [rng.normal(size=(n, d)).astype(np.float32) for _ in range(3)]
    inputs = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in rows]
    loss = torch.nn.TripletMarginWithDistanceLoss(distance_function=squared, margin=margin)(*inputs)
    loss.backward()
    return {
        "shape": [n, d],
        "margin": margin,
        "inputs": [x.astype(np.float64).ravel().tolist() for x in rows],
        "loss": loss.item(),
        "gradients": [x.grad.ravel().tolist() for x in inputs],
    }


def batch(margin):
    labels = rng.permutation(np.repeat(np.arange(4), 5))
    x = (rng.normal(size=(20, 2)) + labels[:, None] * 0.6).astype(np.float32)
    d = ((x.astype(np.float64)[:, None] - x.astype(np.float64)[None]) ** 2).sum(-1)
    same = labels[:, None] == labels[None]
    pairs = np.argwhere(same & ~np.eye(20, dtype=bool))
    kinds, nearest = [], []
    for a, p in pairs:
        kind = np.full(20, "s")
        kind[d[a] >= d[a, p] + margin] = "e"
        kind[d[a] <= d[a, p]] = "h"
        kind[same[a]] = "-"
        kinds.append("".join(kind))
        hard = np.where(kind == "h", d[a], np.inf)
        nearest.append(int(hard.argmin()) if np.isfinite(hard.min()) else None)
    return {
        "margin": margin,
        "labels": labels.tolist(),
        "embeddings": x.astype(np.float64).ravel().tolist(),
        "pairs": pairs.tolist(),
        "kinds": kinds,
        "nearestHard": nearest,
    }


out = {
    "losses": [loss_case(7, 2, 0.2), loss_case(5, 3, 1.0), loss_case(9, 16, 0.0)],
    "batches": [batch(0.2), batch(1.0)],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
