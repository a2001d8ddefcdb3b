"""Writes gcn.json, the reference for the graph convolution of src/demos/graph-convolution: PyTorch and NetworkX.

Random graphs, some with isolated nodes and self-loops. The normalised adjacency by sums over edges rather than by
matrices; the layers by message passing (index_add_), so that nothing is computed as the demo computes it; gradients
by autograd. Double precision. Label propagation: the harmonic function by one linear system (NumPy), and its class mass
normalisation as in the authors' harmonic_function.m: q = sum(fl) + 1, fu .* (q ./ sum(fu)).

Run: /usr/bin/python3 tests/reference/gcn.py   (Debian's python3-torch 1.13, python3-networkx 2.8)
"""

import json
from pathlib import Path

import networkx as nx
import numpy as np
import torch

rng = np.random.default_rng(3)


def graph(n, p, isolated=(), loops=()):
    g = nx.gnp_random_graph(n, p, seed=int(rng.integers(1000)))
    for i in isolated:
        g.remove_edges_from(list(g.edges(i)))
    g.add_edges_from((i, i) for i in loops)
    return g


def coefficients(g):
    """(i, j, c): node i hears node j with c = a_ij / sqrt(d_i d_j); every node also hears itself once more."""
    degree = {i: 1 + sum(1 for _ in g.neighbors(i)) for i in g}
    pairs = {}
    for i in g:
        for j in g.neighbors(i):
            pairs[i, j] = pairs.get((i, j), 0) + 1
        pairs[i, i] = pairs.get((i, i), 0) + 1
    return [(i, j, a / (degree[i] * degree[j]) ** 0.5) for (i, j), a in sorted(pairs.items())]


def layer(messages, h, w):
    to, source, c = (torch.tensor(column) for column in zip(*messages))
    out = torch.zeros(h.shape[0], w.shape[1], dtype=torch.double)
    return out.index_add_(0, to, c.double()[:, None] * (h[source] @ w))


def rounded(tensor):
    return [round(x, 7) for x in tensor.flatten().tolist()]


def case(g, d, hidden, classes):
    n = g.number_of_nodes()
    messages = coefficients(g)
    a_hat = torch.zeros(n, n, dtype=torch.double)
    for i, j, c in messages:
        a_hat[i, j] = c
    draw = lambda *shape: torch.tensor(rng.normal(size=shape).round(3))
    x, w0, w1 = draw(n, d), draw(d, hidden), draw(hidden, classes)
    labelled = sorted(rng.choice(n, size=3, replace=False).tolist())
    targets = rng.integers(classes, size=3).tolist()
    for w in (w0, w1):
        w.requires_grad_()
    first = layer(messages, x, w0)
    logits = layer(messages, torch.relu(first), w1)
    loss = torch.nn.functional.cross_entropy(logits[labelled], torch.tensor(targets))
    loss.backward()
    unit = torch.nn.functional.normalize(x, dim=1)
    return {
        "n": n, "d": d, "hidden": hidden, "classes": classes,
        "adjacency": nx.to_numpy_array(g, nodelist=range(n)).astype(int).flatten().tolist(),
        "x": rounded(x), "w0": rounded(w0), "w1": rounded(w1),
        "labelled": labelled, "targets": targets,
        "aHat": rounded(a_hat), "first": rounded(first), "logits": rounded(logits),
        "loss": loss.item(), "gradients": [rounded(w0.grad), rounded(w1.grad)],
        "distance": torch.pdist(unit).mean().item(),
    }


def propagation(g, labels, classes):
    n = g.number_of_nodes()
    free = [i for i in range(n) if labels[i] < 0]
    given = [i for i in range(n) if labels[i] >= 0]
    laplacian = np.diag([d for _, d in sorted(g.degree)]) - nx.to_numpy_array(g, nodelist=range(n))
    scores = np.eye(classes)[[max(label, 0) for label in labels]]
    scores[free] = np.linalg.solve(laplacian[np.ix_(free, free)], -laplacian[np.ix_(free, given)] @ scores[given])
    normalized = scores * (scores[given].sum(axis=0) + 1) / scores[free].sum(axis=0)
    return {"n": n, "classes": classes, "edges": sorted(map(list, g.edges)), "labels": labels,
            "scores": [round(s, 6) for s in scores.flatten().tolist()],
            "normalized": [round(s, 6) for s in normalized.flatten().tolist()]}


karate = nx.karate_club_graph()
for *_, data in karate.edges(data=True):
    data.clear()
two = [-1] * 34
two[0], two[33] = 0, 1
four = [-1] * 34
four[4], four[16], four[25], four[32] = 0, 0, 1, 2
reference = {
    "cases": [
        case(graph(6, 0.4), 3, 4, 2),
        case(graph(9, 0.3, isolated=(2, 5)), 4, 5, 3),
        case(graph(12, 0.25, isolated=(0,), loops=(0, 3, 7)), 2, 3, 4),
        case(graph(34, 0.15, isolated=(33,), loops=(1,)), 8, 16, 2),
    ],
    "propagation": [propagation(karate, two, 2), propagation(karate, four, 3)],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(reference) + "\n")
