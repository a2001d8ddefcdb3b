"""Distances of two rows by scipy, and the loss of neighbourhood components analysis with its gradient by PyTorch in
doubles, for algorithm.ts; scikit-learn's own objective agrees with the loss.

    python3 tests/reference/metric-learning.py

Debian: python3-torch python3-sklearn python3-scipy.
"""

import json
import pathlib

import numpy as np
import torch
from scipy.spatial import distance
from sklearn.neighbors import NeighborhoodComponentsAnalysis

OUT = pathlib.Path(__file__).with_suffix(".json")
random = np.random.default_rng(20)

n, d, k = 24, 5, 2
x = random.normal(size=(n, d)).round(3)
y = random.normal(size=(n, d)).round(3)
labels = np.arange(n) % 3
x[:, 0] += labels  # so that the labels are not mere noise
a = random.normal(size=(k, d)).round(3)
bits = [(m > 0).astype(int) for m in (x, y)]
m = a.T @ a + 0.5 * np.eye(d)


def rows(measure, u=x, v=y):
    return [float(measure(*pair)) for pair in zip(u, v)]


distances = {
    "euclidean": rows(distance.euclidean),
    "manhattan": rows(distance.cityblock),
    "cosine": rows(distance.cosine),
    "hamming": rows(distance.hamming, *bits),
    "mahalanobis": rows(lambda u, v: distance.mahalanobis(u, v, m)),
}

# The loss, written out for one row after another.
tx, ta = torch.tensor(x), torch.tensor(a, requires_grad=True)
right = []
for i in range(n):
    others = [j for j in range(n) if j != i]
    squares = torch.stack([((ta @ (tx[i] - tx[j])) ** 2).sum() for j in others])
    p = torch.softmax(-squares, 0)
    right.append(sum(p[at] for at, j in enumerate(others) if labels[j] == labels[i]))
loss = 1 - torch.stack(right).mean()
loss.backward()

# scikit-learn minimises minus the sum of the probabilities.
nca = NeighborhoodComponentsAnalysis()
nca.n_iter_, nca.verbose = 1, 0
objective, gradient = nca._loss_grad_lbfgs(a.ravel(), x, labels[:, None] == labels[None], sign=-1.0)
assert abs(1 + objective / n - loss.item()) < 1e-12, (objective, loss.item())
assert np.allclose(gradient / n, ta.grad.numpy().ravel(), atol=1e-12)

OUT.write_text(
    json.dumps(
        {
            "x": x.tolist(),
            "y": y.tolist(),
            "bits": [b.tolist() for b in bits],
            "labels": labels.tolist(),
            "a": a.tolist(),
            "m": m.tolist(),
            "distances": distances,
            "loss": loss.item(),
            "gradient": ta.grad.tolist(),
        },
        indent=1,
    )
    + "\n"
)
