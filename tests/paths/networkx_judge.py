"""The judge of tests/paths/networkx.test.ts: the same questions, answered by networkx.

Reads JSON on standard input: {"entities": [{id, kind}], "ties": [{id, type, from, to, confidence, sinceMin, untilMax}],
"questions": [{from, to, maxHops, k, rank?, directed?, window?}], "symmetric": [types], "losable": [kinds]}. Writes for
each question the k best paths as [entities, ties], and for its pair the size of the smallest vertex cuts, the number of
disjoint routes by flow and by networkx's own connectivity, the fewest hops and the least doubt of any path; of the whole
graph articulation points, bridges, components and betweenness.
"""

import json
import math
import sys
from itertools import islice

import networkx

MOST_HOPS = 10


def doubt_of(tie):
    return 100 - tie["confidence"]


def holds(ties, window):
    """Whether all ties hold together on a day of the window."""
    first = max([window["from"], *(tie["sinceMin"] for tie in ties)])
    last = min([window["to"], *(tie["untilMax"] for tie in ties)])
    return first <= last


def walkable(task, question):
    """The ties that a question may use, each the way it may be walked."""
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(entity["id"] for entity in task["entities"])
    for tie in task["ties"]:
        if "window" in question and not holds([tie], question["window"]):
            continue
        graph.add_edge(tie["from"], tie["to"], key=tie["id"], doubt=doubt_of(tie))
        if not question.get("directed") or tie["type"] in task["symmetric"]:
            graph.add_edge(tie["to"], tie["from"], key=tie["id"], doubt=doubt_of(tie))
    return graph


def best_paths(task, question, degree):
    ties = {tie["id"]: tie for tie in task["ties"]}

    def key(path):
        doubt = sum(doubt_of(ties[tie]) for _, _, tie in path)
        hubs = sum(int(math.log2(degree[entity])) for _, entity, _ in path[:-1])
        first = [doubt, len(path)] if question.get("rank") == "certainty" else [len(path), doubt]
        return (first, hubs, [(entity, tie) for _, entity, tie in path])

    source = question["from"]
    graph = walkable(task, question)
    paths = networkx.all_simple_edge_paths(graph, source, question["to"], cutoff=question["maxHops"])
    if "window" in question:
        paths = (path for path in paths if holds([ties[tie] for _, _, tie in path], question["window"]))
    best = islice(sorted(paths, key=key), question["k"])
    return [[[source] + [entity for _, entity, _ in path], [tie for _, _, tie in path]] for path in best]


def distance(task, question, weight):
    """Fewest hops, or least doubt; None where there is no path, or none that may be asked for."""
    graph, source, target = walkable(task, question), question["from"], question["to"]
    try:
        if len(networkx.shortest_path(graph, source, target, weight=weight)) > MOST_HOPS + 1:
            return None
        return networkx.shortest_path_length(graph, source, target, weight=weight)
    except networkx.NetworkXNoPath:
        return None


def own_routes(simple, source, target):
    apart = simple.copy()
    if apart.has_edge(source, target):
        apart.remove_edge(source, target)
    return networkx.node_connectivity(apart, source, target)


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
    degree = dict(graph.degree())
    pairs = [(question["from"], question["to"]) for question in task["questions"]]
    result = {
        "paths": [best_paths(task, question, degree) for question in task["questions"]],
        "hops": [distance(task, question, None) for question in task["questions"]],
        "doubt": [distance(task, question, "doubt") for question in task["questions"]],
        "cuts": [
            flow_between(graph, source, target, lambda entity: 1 if kinds[entity] in task["losable"] else None)
            for source, target in pairs
        ],
        "routes": [flow_between(graph, source, target, lambda _: 1) for source, target in pairs],
        "ownRoutes": [own_routes(simple, source, target) for source, target in pairs],
        "articulations": sorted(networkx.articulation_points(simple)),
        "bridges": sorted(next(iter(graph[one][other])) for one, other in bridges),
        "components": sorted(sorted(part) for part in networkx.connected_components(simple)),
        "betweenness": networkx.betweenness_centrality(simple),
    }
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    main()
