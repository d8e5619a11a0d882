"""The judge of tests/paths/networkx.test.ts: the same questions, answered by networkx.

Reads JSON on standard input: {"entities": [{id, kind}], "ties": [{id, from, to, confidence}], "pairs": [[from, to]],
"maxHops": n, "k": n, "losable": [kinds]}. Writes the k best paths of each pair as [entities, ties], the size of the
smallest vertex cuts, the number of disjoint routes, articulation points, bridges and betweenness.
"""

import json
import math
import sys
from itertools import islice

import networkx


def best_paths(graph, source, target, task):
    degree = dict(graph.degree())
    confidence = {tie["id"]: tie["confidence"] for tie in task["ties"]}

    def key(path):
        doubt = sum(100 - confidence[tie] for _, _, tie in path)
        hubs = sum(int(math.log2(degree[entity])) for _, entity, _ in path[:-1])
        return (len(path), doubt, hubs, [(entity, tie) for _, entity, tie in path])

    paths = sorted(networkx.all_simple_edge_paths(graph, source, target, cutoff=task["maxHops"]), key=key)
    best = islice(paths, task["k"])
    return [[[source] + [entity for _, entity, _ in path], [tie for _, _, tie in path]] for path in best]


def flow_between(graph, source, target, capacity_of):
    """Greatest flow through entities of given capacities (None: unlimited), the direct ties left out."""
    split = networkx.DiGraph()
    for entity in graph:
        capacity = None if entity in (source, target) else capacity_of(entity)
        split.add_edge((entity, 0), (entity, 1), **({} if capacity is None else {"capacity": capacity}))
    for one, other in graph.edges():
        if {one, other} != {source, target}:
            split.add_edge((one, 1), (other, 0))
            split.add_edge((other, 1), (one, 0))
    try:
        return networkx.maximum_flow_value(split, (source, 0), (target, 1))
    except networkx.NetworkXUnbounded:
        return None


def main():
    task = json.load(sys.stdin)
    graph = networkx.MultiGraph()
    kinds = {entity["id"]: entity["kind"] for entity in task["entities"]}
    graph.add_nodes_from(kinds)
    for tie in task["ties"]:
        graph.add_edge(tie["from"], tie["to"], key=tie["id"])
    simple = networkx.Graph(graph)
    parallel = [(one, other) for one, other in simple.edges() if graph.number_of_edges(one, other) > 1]
    bridges = [edge for edge in networkx.bridges(simple) if edge not in parallel and edge[::-1] not in parallel]
    result = {
        "paths": [best_paths(graph, source, target, task) for source, target in task["pairs"]],
        "cuts": [
            flow_between(graph, source, target, lambda entity: 1 if kinds[entity] in task["losable"] else None)
            for source, target in task["pairs"]
        ],
        "routes": [flow_between(graph, source, target, lambda _: 1) for source, target in task["pairs"]],
        "articulations": sorted(networkx.articulation_points(simple)),
        "bridges": sorted(next(iter(graph[one][other])) for one, other in bridges),
        "betweenness": networkx.betweenness_centrality(simple),
    }
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
