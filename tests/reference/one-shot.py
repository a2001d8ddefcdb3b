"""Writes one-shot.json, the reference for src/demos/one-shot.

Loss and gradients by PyTorch's binary_cross_entropy_with_logits and autograd in double precision; nearest examples
by torch.cdist; the 5-way 1-shot accuracy by going through every set of four others (itertools), trial by trial.

Run: python3 tests/reference/one-shot.py   (Debian's python3-torch 1.13, NumPy 1.24)
"""

import json
from itertools import combinations
from pathlib import Path

import numpy as np
import torch

rng = np.random.default_rng(15)


def numbers(*shape, scale=1.0):
    return (scale * rng.normal(size=shape)).astype(np.float32)


def loss_case(n, d, border):
    rows = [numbers(n, d), numbers(n, d)]
    same = rng.integers(0, 2, size=n)
    z1, z2 = (torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in rows)
    b = torch.tensor(border, dtype=torch.float64, requires_grad=True)
    logits = b - ((z1 - z2) ** 2).sum(dim=1)
    loss = torch.nn.functional.binary_cross_entropy_with_logits(
        logits, torch.tensor(same, dtype=torch.float64)
    )
    loss.backward()
    return {
        "shape": [n, d],
        "border": border,
        "inputs": [x.astype(np.float64).ravel().tolist() for x in rows],
        "same": same.tolist(),
        "probabilities": torch.sigmoid(logits).tolist(),
        "loss": loss.item(),
        "gradients": [z1.grad.ravel().tolist(), z2.grad.ravel().tolist(), [b.grad.item()]],
    }


def nearest_case(q, s, d):
    query, support = numbers(q, d), numbers(s, d)
    between = torch.cdist(torch.tensor(query).double(), torch.tensor(support).double())
    return {
        "query": [q, d, query.astype(np.float64).ravel().tolist()],
        "support": [s, d, support.astype(np.float64).ravel().tolist()],
        "nearest": between.argmin(dim=1).tolist(),
    }


def accuracy_case(sizes, d, spread):
    alphabet = np.repeat(np.arange(len(sizes)), sizes)
    examples = numbers(len(alphabet), d)
    queries = examples + numbers(len(alphabet), d, scale=spread)
    between = ((queries.astype(np.float64)[:, None] - examples.astype(np.float64)[None]) ** 2).sum(-1)
    shares = []
    for i, own in enumerate(alphabet):
        others = [j for j in np.flatnonzero(alphabet == own) if j != i]
        trials = [
            int(np.argmin([between[i, i], *(between[i, j] for j in four)]) == 0)
            for four in combinations(others, 4)
        ]
        shares.append(np.mean(trials))
    return {
        "alphabet": alphabet.tolist(),
        "distances": between.ravel().tolist(),
        "accuracy": float(np.mean(shares)),
    }


out = {
    "losses": [loss_case(8, 3, 2.0), loss_case(6, 16, 20.0), loss_case(5, 32, 0.5)],
    "nearest": [nearest_case(7, 5, 2), nearest_case(9, 20, 32)],
    "accuracies": [accuracy_case([5, 8, 11], 4, 0.8), accuracy_case([12, 7], 2, 0.5)],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
