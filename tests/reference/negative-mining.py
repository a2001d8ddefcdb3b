"""Writes negative-mining.json, the reference for src/demos/negative-mining/algorithm.ts.

Which triplets are chosen, by NumPy; their mean loss and its gradient by the embeddings, and the gradients of single
triplets, by PyTorch's autograd in double precision.

Run: python3 tests/reference/negative-mining.py   (Debian's python3-torch 1.13, NumPy 1.24)
"""

import json
from pathlib import Path

import numpy as np
import torch

rng = np.random.default_rng(34)


def squared(x, y):
    return ((x - y) ** 2).sum(dim=-1)


def plain(x, y):
    return ((x - y) ** 2).sum(dim=-1).sqrt()


DISTANCES = {"squared": squared, "plain": plain}


def hinge(d, a, p, n, margin):
    return torch.relu(d(a, p) - d(a, n) + margin)


def batch(name, d, margin):
    labels = rng.permutation(np.repeat(np.arange(4), 5))
    x = (rng.normal(size=(20, d)) + labels[:, None] * 0.5).astype(np.float32)
    z = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    between = DISTANCES[name](z[:, None].detach(), z[None].detach()).numpy()
    same = labels[:, None] == labels[None]
    nearest = np.where(same, np.inf, between).argmin(1)
    farthest = np.where(same & ~np.eye(20, dtype=bool), between, -np.inf).argmax(1)
    anchor, positive = np.nonzero(same & ~np.eye(20, dtype=bool))
    hard = (np.arange(20), farthest, nearest)
    near = (anchor, positive, nearest[anchor])

    def loss_of(rows):
        a, p, n = (torch.tensor(row) for row in rows)
        loss = hinge(DISTANCES[name], z[a], z[p], z[n], margin).mean()
        (gradient,) = torch.autograd.grad(loss, z)
        return {
            "rows": [row.tolist() for row in rows],
            "loss": loss.item(),
            "gradient": gradient.ravel().tolist(),
        }

    return {
        "distance": name,
        "margin": margin,
        "labels": labels.tolist(),
        "embeddings": x.astype(np.float64).ravel().tolist(),
        "batchHard": loss_of(hard),
        "nearest": loss_of(near),
    }


def single(name, margin, corners):
    points = [torch.tensor(c, dtype=torch.float64, requires_grad=True) for c in corners]
    loss = hinge(DISTANCES[name], *points, margin)
    loss.backward()
    return {
        "distance": name,
        "margin": margin,
        "corners": corners,
        "loss": loss.item(),
        "gradients": [p.grad.tolist() for p in points],
    }


CORNERS = [
    [[0.1, -0.2], [0.7, 0.3], [-0.1, 0.25]],  # hard
    [[0.0, 0.0], [0.5, -0.2], [-0.5, 0.6]],  # semi-hard
    [[0.3, 0.3], [0.4, 0.2], [-1.5, 1.1]],  # easy
    [[0.2, 0.1, -0.4], [0.9, 0.0, 0.2], [0.3, 0.3, 0.1]],  # hard, in three dimensions
]

out = {
    "batches": [batch(name, d, m) for name in DISTANCES for d, m in ((2, 0.5), (5, 0.2))],
    "singles": [single(name, 0.5, corners) for name in DISTANCES for corners in CORNERS],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
