"""Writes semi-supervised.json, the reference for src/demos/semi-supervised.

One round of self-training by scikit-learn's SelfTrainingClassifier (max_iter=1) around a nearest-prototype classifier;
the loss with pseudo-labels and its gradient by PyTorch in double precision; the graph of nearest neighbours by
scikit-learn's kneighbors_graph, and label propagation over it as the solution of the harmonic linear system (NumPy).

Run: python3 tests/reference/semi-supervised.py   (Debian's python3-sklearn 1.2, python3-torch 1.13, NumPy 1.24)
"""

import json
from pathlib import Path

import numpy as np
import torch
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.neighbors import kneighbors_graph
from sklearn.semi_supervised import SelfTrainingClassifier

rng = np.random.default_rng(29)


class NearestPrototype(ClassifierMixin, BaseEstimator):
    """softmax(−‖x − c‖²) with c the mean of each class."""

    def fit(self, x, y):
        self.classes_ = np.unique(y)
        self.means_ = np.stack([x[y == c].mean(axis=0) for c in self.classes_])
        return self

    def predict_proba(self, x):
        logits = -((x[:, None] - self.means_) ** 2).sum(axis=2)
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)


def round_of(classes, labelled, unlabelled, d, threshold):
    x = rng.normal(size=(labelled + unlabelled, d)).astype(np.float32).astype(np.float64)
    given = np.arange(labelled) % classes
    x[:labelled] += given[:, None] / 2
    x[labelled:] += (np.arange(unlabelled) % classes)[:, None] / 2
    x = x.astype(np.float32).astype(np.float64)
    y = np.concatenate([given, np.full(unlabelled, -1)])
    teacher = NearestPrototype().fit(x[:labelled], given)
    found = SelfTrainingClassifier(NearestPrototype(), threshold=threshold, max_iter=1).fit(x, y)
    taken = np.flatnonzero(found.labeled_iter_ == 1)
    return {
        "classes": classes,
        "d": d,
        "threshold": threshold,
        "given": given.tolist(),
        "x": x.ravel().tolist(),
        "probabilities": teacher.predict_proba(x[labelled:]).ravel().tolist(),
        "index": (taken - labelled).tolist(),
        "label": found.transduction_[taken].tolist(),
        "means": found.base_estimator_.means_.ravel().tolist(),
    }


def loss_of(c, labelled, unlabelled, threshold, alpha):
    logits = [rng.normal(scale=2, size=(n, c)).astype(np.float32) for n in (labelled, unlabelled)]
    given = rng.integers(0, c, size=labelled)
    l, u = (torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in logits)
    highest, label = torch.softmax(u.detach(), dim=1).max(dim=1)
    mask = (highest >= threshold).double()
    own = (torch.nn.functional.cross_entropy(u, label, reduction="none") * mask).mean()
    loss = torch.nn.functional.cross_entropy(l, torch.tensor(given)) + alpha * own
    loss.backward()
    return {
        "c": c,
        "threshold": threshold,
        "alpha": alpha,
        "logits": [x.astype(np.float64).ravel().tolist() for x in logits],
        "given": given.tolist(),
        "loss": loss.item(),
        "gradients": [x.grad.ravel().tolist() for x in (l, u)],
    }


def graph_of(n, d, k, classes):
    x = rng.normal(size=(n, d)).astype(np.float32).astype(np.float64)
    near = kneighbors_graph(x, k, include_self=False).toarray()
    a = np.maximum(near, near.T)
    labels = np.full(n, -1)
    labels[:classes] = np.arange(classes)
    free = np.flatnonzero(labels < 0)
    rows = a / a.sum(axis=1, keepdims=True)
    y = np.eye(classes)
    scores = np.zeros((n, classes))
    scores[:classes] = y
    scores[free] = np.linalg.solve(np.eye(len(free)) - rows[np.ix_(free, free)], rows[np.ix_(free, range(classes))] @ y)
    return {
        "n": n,
        "d": d,
        "k": k,
        "classes": classes,
        "x": x.ravel().tolist(),
        "neighbours": [np.flatnonzero(row).tolist() for row in a],
        "labels": labels.tolist(),
        "scores": scores.ravel().tolist(),
    }


Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "rounds": [round_of(3, 3, 20, 4, 0.8), round_of(4, 8, 30, 6, 0.5), round_of(2, 4, 12, 2, 0.95)],
            "losses": [loss_of(3, 4, 9, 0.6, 1.0), loss_of(5, 5, 12, 0.0, 3.0), loss_of(2, 2, 6, 0.9, 0.5)],
            "graphs": [graph_of(30, 3, 4, 3), graph_of(40, 2, 6, 2)],
        }
    )
    + "\n"
)
