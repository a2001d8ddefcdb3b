"""Writes lime.json, the reference for src/numerics/lime.ts and src/numerics/slic.ts.

Weighted ridge regression with an intercept that is not penalised by NumPy, as one linear system of m + 1 unknowns;
cosine distances by scikit-learn; R² by scikit-learn's Ridge.score. The superpixels of images with known regions by
scikit-image's slic, judged by boundary recall and by undersegmentation error (Achanta 2012, section 4).

Run: python3 tests/reference/lime.py   (Debian's python3-numpy 1.24, python3-sklearn 1.2, python3-skimage 0.19)
"""

import json
from pathlib import Path

import numpy as np
from skimage.segmentation import slic
from sklearn.linear_model import Ridge
from sklearn.metrics import pairwise_distances

rng = np.random.default_rng(73)


def fit(n, m, sigma, alpha):
    z = rng.integers(0, 2, size=(n, m))
    z[0] = 1
    z[1] = 0
    y = np.float32(rng.normal(size=n) + z @ rng.normal(size=m)).astype(float)
    distance = pairwise_distances(z, z[:1], metric="cosine").ravel()
    w = np.exp(-((distance / sigma) ** 2))
    X = np.hstack([z, np.ones((n, 1))])
    penalty = alpha * np.diag([1.0] * m + [0.0])
    solution = np.linalg.solve(X.T @ (w[:, None] * X) + penalty, X.T @ (w * y))
    model = Ridge(alpha=alpha).fit(z, y, sample_weight=w)
    assert np.allclose(model.coef_, solution[:m]) and np.isclose(model.intercept_, solution[m])
    return {
        "m": m,
        "sigma": sigma,
        "ridge": alpha,
        "z": "".join(map(str, z.ravel())),
        "y": y.tolist(),
        "weights": w.tolist(),
        "coefficients": solution[:m].tolist(),
        "intercept": solution[m],
        "r2": model.score(z, y, sample_weight=w),
    }


def regions_of(size, count):
    """A Voronoi diagram: regions with straight borders, each of one brightness, plus noise; two digits."""
    points = rng.uniform(0, size, size=(count, 2))
    y, x = np.mgrid[:size, :size]
    regions = np.argmin((y[..., None] - points[:, 0]) ** 2 + (x[..., None] - points[:, 1]) ** 2, axis=2)
    levels = np.linspace(0.1, 0.9, count)[rng.permutation(count)]
    image = np.round(levels[regions] + rng.normal(scale=0.04, size=(size, size)), 2)
    return regions, image


def borders(labels):
    found = np.zeros(labels.shape, bool)
    found[:, :-1] |= labels[:, :-1] != labels[:, 1:]
    found[:-1] |= labels[:-1] != labels[1:]
    return found


def quality(regions, labels):
    """Share of true borders with a border of segments at most one pixel away; pixels of leaking segments."""
    true, near = borders(regions), borders(labels)
    wide = np.zeros_like(near)
    for y, x in zip(*np.nonzero(near)):
        wide[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2] = True
    leak = 0
    for segment in np.unique(labels):
        shares = np.bincount(regions[labels == segment])
        leak += shares.sum() - shares.max()
    return {"recall": (true & wide).sum() / true.sum(), "leak": leak / labels.size}


def picture(size, count, k, compactness):
    regions, image = regions_of(size, count)
    labels = slic(image, n_segments=k, compactness=compactness, start_label=0, channel_axis=None)
    return {
        "size": size,
        "k": k,
        "compactness": compactness,
        "image": np.round(100 * image).astype(int).ravel().tolist(),
        "regions": "".join(map(str, regions.ravel())),
        "segments": int(labels.max() + 1),
        **quality(regions, labels),
    }


found = {
    "fits": [fit(40, 6, 0.25, 1.0), fit(120, 25, 0.35, 0.01), fit(30, 40, 0.5, 1.0)],
    "pictures": [picture(40, 6, 25, 0.1), picture(48, 9, 36, 0.1), picture(48, 9, 36, 0.4)],
}
path = Path(__file__).with_suffix(".json")
path.write_text(json.dumps(found) + "\n")
print([{k: v for k, v in p.items() if k not in ("image", "regions")} for p in found["pictures"]])
