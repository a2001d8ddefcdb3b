"""Writes pca.json, the reference for src/numerics/pca.ts: principal components by NumPy's SVD.

Run: python3 tests/reference/pca.py   (NumPy 2)
"""

import json
from pathlib import Path

import numpy as np

rng = np.random.default_rng(20)
n, d, k = 60, 12, 3
# Correlated columns of unlike scale, one of them constant: a covariance that is not of full rank.
data = rng.normal(size=(n, 5)) @ rng.normal(size=(5, d)) * np.geomspace(0.1, 10, d) + rng.normal(size=d)
data[:, 4] = 2.5
data = data.astype(np.float32).astype(np.float64).round(4)
mean = data.mean(axis=0)
_, singular, rows = np.linalg.svd(data - mean, full_matrices=False)
rows *= np.sign(rows[np.arange(len(rows)), np.abs(rows).argmax(axis=1)])[:, None]
out = {
    "n": n,
    "d": d,
    "k": k,
    "data": data.ravel().tolist(),
    "mean": mean.tolist(),
    "components": rows[:k].ravel().tolist(),
    "variances": (singular[:k] ** 2 / (n - 1)).tolist(),
}
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
