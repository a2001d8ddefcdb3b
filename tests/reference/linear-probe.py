"""Writes linear-probe.json, the reference for src/numerics/linear-probe.ts and ridge.ts.

Accuracies of scikit-learn's Ridge on one-hot targets, intercept fitted, with alpha = 0.1 · (mean over the columns of
the sum of their squares, centred); and coefficients of Ridge without intercept. More rows than columns and fewer,
classes of equal and of unequal size.

Run: python3 tests/reference/linear-probe.py   (Debian's python3-sklearn 1.2, NumPy 1.24)
"""

import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import Ridge

rng = np.random.default_rng(5)


def probe(n, d, shares, apart):
    classes = len(shares)
    centres = apart * rng.normal(size=(classes, d))

    def drawn(m):
        y = rng.choice(classes, size=m, p=shares)
        y[:classes] = np.arange(classes)
        return (centres[y] + rng.normal(size=(m, d)) + 3).astype(np.float32).round(3), y

    (x, y), (test, asked) = drawn(n), drawn(100)
    centred = x - x.mean(axis=0, dtype=np.float64)
    alpha = 0.1 * (centred**2).sum() / d + 1e-9
    fitted = Ridge(alpha=alpha).fit(x.astype(np.float64), np.eye(classes)[y])
    answers = fitted.predict(test.astype(np.float64)).argmax(axis=1)
    return {
        "n": n,
        "d": d,
        "classes": classes,
        "features": [round(float(v), 3) for v in x.ravel()],
        "labels": y.tolist(),
        "test": [round(float(v), 3) for v in test.ravel()],
        "asked": asked.tolist(),
        "accuracy": float((answers == asked).mean()),
    }


def weights(n, d, k, alpha):
    x, y = rng.normal(size=(n, d)).round(3), rng.normal(size=(n, k)).round(3)
    w = Ridge(alpha=alpha, fit_intercept=False).fit(x, y).coef_.T
    return {
        "n": n,
        "lambda": alpha,
        "x": x.ravel().tolist(),
        "y": y.ravel().tolist(),
        "w": w.ravel().tolist(),
    }


Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "probes": [
                probe(40, 5, [0.25] * 4, 0.8),
                probe(12, 20, [0.25] * 4, 0.6),
                probe(60, 6, [0.7, 0.2, 0.1], 0.5),
            ],
            "weights": [weights(9, 4, 2, 0.7), weights(4, 9, 2, 0.3)],
        }
    )
    + "\n"
)
