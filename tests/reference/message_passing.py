"""Writes message_passing.json, the reference for src/demos/graph-neural-network: PyTorch and NetworkX.

Two random graphs at a time with typed edges. Each round by loops over the nodes and their neighbours rather than by
gather and segment sums; the gradients of the sum of squares of the outputs by autograd, in double precision, for sum,
mean and max of the messages and of the nodes. Colour refinement by NetworkX's weisfeiler_lehman_subgraph_hashes (nodes
and edges with attributes): which nodes get the same hash after each round.

Run: /usr/bin/python3 tests/reference/message_passing.py   (Debian's python3-torch 1.13, python3-networkx 2.8)
"""

import json
from pathlib import Path

import networkx as nx
import numpy as np
import torch

rng = np.random.default_rng(7)
TYPES, D, F, ROUNDS = 3, 4, 3, 2


def connected(n):
    """A random tree with some edges more: no node without a neighbour."""
    g = nx.Graph()
    g.add_nodes_from(range(n))
    for i in range(1, n):
        g.add_edge(i, int(rng.integers(i)))
    for _ in range(n // 3):
        a, b = rng.choice(n, size=2, replace=False)
        g.add_edge(int(a), int(b))
    for a, b in g.edges:
        g.edges[a, b]["type"] = int(rng.integers(TYPES))
    return g


def together(rows, how):
    stacked = torch.stack(rows)
    return {"sum": stacked.sum(0), "mean": stacked.mean(0), "max": stacked.max(0).values}[how]


def network(g, graph_of, x, weights, messages, readout):
    encode_w, encode_b, *rest = weights
    *rounds, read_w, read_b = rest
    h = [torch.relu(row @ encode_w + encode_b) for row in x]
    for t in range(ROUNDS):
        w, b, types, u, c = rounds[5 * t:5 * t + 5]
        h = [torch.relu(torch.cat([h[i], together([torch.relu(h[j] @ w + b + types[g.edges[i, j]["type"]])
                                                   for j in g[i]], messages)]) @ u + c) for i in g]
    values = [row @ read_w + read_b for row in h]
    return torch.stack([together([v for v, k in zip(values, graph_of) if k == graph], readout)
                        for graph in sorted(set(graph_of))]), torch.stack(values)


def rounded(tensor):
    return [round(x, 7) for x in tensor.flatten().tolist()]


def case(messages, readout):
    parts = [connected(int(rng.integers(4, 9))) for _ in range(2)]
    g = nx.disjoint_union_all(parts)
    graph_of = [k for k, part in enumerate(parts) for _ in part]
    draw = lambda *shape: torch.tensor(rng.normal(size=shape).round(3))
    x = draw(len(g), F)
    one = [draw(D, D), draw(D), draw(TYPES, D), draw(2 * D, D), draw(D)]
    weights = [draw(F, D), draw(D), *one, *[draw(*w.shape) for w in one], draw(D, 1), draw(1)]
    for w in weights:
        w.requires_grad_()
    outputs, values = network(g, graph_of, x, weights, messages, readout)
    (outputs ** 2).sum().backward()
    return {"messages": messages, "readout": readout, "graphOf": graph_of, "x": rounded(x),
            "edges": [[i, j, g.edges[i, j]["type"]] for i, j in g.edges],
            "weights": [{"shape": list(w.shape), "values": rounded(w.detach())} for w in weights],
            "values": rounded(values.detach()), "outputs": rounded(outputs.detach()),
            "gradients": [rounded(w.grad) for w in weights]}


def refinement(g, labels):
    """For 0 … 4 rounds, the classes of nodes with the same colour, numbered in order of first appearance."""
    nx.set_node_attributes(g, {i: str(label) for i, label in enumerate(labels)}, "label")
    nx.set_edge_attributes(g, {e: str(g.edges[e]["type"]) for e in g.edges}, "type")
    hashes = nx.weisfeiler_lehman_subgraph_hashes(g, iterations=4, node_attr="label", edge_attr="type")
    rounds = [[str(label) for label in labels], *[[hashes[i][t] for i in g] for t in range(4)]]
    numbered = [[list(dict.fromkeys(keys)).index(key) for key in keys] for keys in rounds]
    return {"labels": labels, "edges": [[i, j, int(g.edges[i, j]["type"])] for i, j in g.edges], "colours": numbered}


def hexagon_and_triangles():
    g = nx.disjoint_union_all([nx.cycle_graph(6), nx.cycle_graph(3), nx.cycle_graph(3)])
    nx.set_edge_attributes(g, 0, "type")
    return refinement(g, [0] * 12)


def random_refinement():
    g = connected(14)
    return refinement(g, rng.integers(2, size=14).tolist())


if __name__ == "__main__":
    ways = ["sum", "mean", "max"]
    found = {"cases": [case(messages, readout) for messages in ways for readout in ways],
             "refinements": [hexagon_and_triangles(), *[random_refinement() for _ in range(5)]]}
    Path(__file__).with_suffix(".json").write_text(json.dumps(found) + "\n")
