"""Writes communities.json: what Girvan and Newman's community detection makes of the edges of Les Misérables (NetworkX).

Edges of the greatest betweenness are cut, one after the other, until the graph has as many parts as the data has groups.
The edges are those of src/datasets/miserables/data.json, without their numbers of chapters.

Run: /usr/bin/python3 tests/reference/communities.py   (Debian's python3-networkx 2.8)
"""

import json
from pathlib import Path

import networkx as nx
from networkx.algorithms.community import girvan_newman

data = json.loads((Path(__file__).parents[2] / "src/datasets/miserables/data.json").read_text())
graph = nx.Graph()
graph.add_nodes_from(range(len(data["nodes"])))
graph.add_edges_from((a, b) for a, b, _ in data["links"])
groups = len({group for _, group in data["nodes"]})
parts = next(parts for parts in girvan_newman(graph) if len(parts) == groups)
part = {node: k for k, nodes in enumerate(parts) for node in nodes}
Path(__file__).with_suffix(".json").write_text(json.dumps([part[node] for node in range(len(part))]) + "\n")
