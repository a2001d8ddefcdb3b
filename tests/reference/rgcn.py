"""Writes rgcn.json, the reference for src/demos/relational-gcn/algorithm.ts.

Equation 2 of Schlichtkrull et al. (ESWC 2018, arXiv:1703.06103), node by node and message by message as it stands
there, in double precision, from lists of edges and not from matrices. The gradients of sum(output * upstream) with
respect to h, the relations' weights and w0 are gathered by hand along the same messages.

Run: python3 tests/reference/rgcn.py   (NumPy)
"""

import json
from pathlib import Path

import numpy as np

rng = np.random.default_rng(18)


def case(name, n, d, k, neighbours):
    """neighbours: for each relation, for each node, the list of its neighbours."""
    h = rng.normal(size=(n, d)).astype(np.float32).astype(np.float64)
    w = rng.normal(size=(len(neighbours), d, k)).astype(np.float32).astype(np.float64)
    w0 = rng.normal(size=(d, k)).astype(np.float32).astype(np.float64)
    upstream = rng.normal(size=(n, k)).astype(np.float32).astype(np.float64)
    out = np.zeros((n, k))
    gh, gw, gw0 = np.zeros_like(h), np.zeros_like(w), np.zeros_like(w0)
    for i in range(n):
        out[i] = w0.T @ h[i]
        gh[i] += w0 @ upstream[i]
        gw0 += np.outer(h[i], upstream[i])
        for r, lists in enumerate(neighbours):
            for j in lists[i]:
                c = len(lists[i])
                out[i] += w[r].T @ h[j] / c
                gh[j] += w[r] @ upstream[i] / c
                gw[r] += np.outer(h[j], upstream[i]) / c
    return {
        "name": name,
        "n": n,
        "d": d,
        "k": k,
        "neighbours": neighbours,
        "h": h.ravel().tolist(),
        "w": [one.ravel().tolist() for one in w],
        "w0": w0.ravel().tolist(),
        "upstream": upstream.ravel().tolist(),
        "output": out.ravel().tolist(),
        "gradients": [gh.ravel().tolist(), *[one.ravel().tolist() for one in gw], gw0.ravel().tolist()],
    }


def drawn(n, share, loops=False):
    """Of each node every other (with loops: and itself) with the given chance."""
    return [[j for j in range(n) if (loops or j != i) and rng.random() < share] for i in range(n)]


sparse, dense = drawn(12, 0.12), drawn(12, 0.5)
for lists in (sparse, dense):
    lists[3] = []  # node 3 hears from nobody
    for one in lists:
        if 3 in one:
            one.remove(3)  # and nobody from it

out = [
    case("two relations, node 3 without an edge", 12, 5, 3, [sparse, dense]),
    case("self-loops", 9, 4, 4, [drawn(9, 0.3, loops=True), [[i] for i in range(9)]]),
    case("a relation without an edge", 7, 3, 2, [drawn(7, 0.4), [[] for _ in range(7)], drawn(7, 0.2)]),
    case("no relation", 5, 3, 2, []),
]
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
