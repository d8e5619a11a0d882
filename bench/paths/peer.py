"""The same questions asked of igraph: the peer of bench/paths/run.ts.

Reads JSON on standard input: {"entities": n, "from": [...], "to": [...], "passes": [tie numbers that the constraints
let pass], "blocked": [...], "pairs": [[from, to], ...], "warm": [[from, to], ...], "k": 10}. Writes JSON: for W1 (one
shortest path) and W3 (k shortest simple paths of any length, Yen) the times in milliseconds and the hops found, on
the whole graph and on the part that the constraints leave.
"""

import json
import sys
import time

import igraph


def ask(graph, pairs, question):
    times, answers = [], []
    for source, target in pairs:
        start = time.perf_counter()
        answer = question(graph, source, target)
        times.append((time.perf_counter() - start) * 1000)
        answers.append(answer)
    return times, answers


def shortest(graph, source, target):
    path = graph.get_shortest_path(source, target)
    return [len(path) - 1] if path else []


def main():
    task = json.load(sys.stdin)
    k = task["k"]
    edges = list(zip(task["from"], task["to"]))
    graph = igraph.Graph(n=task["entities"], edges=edges)

    def several(one, source, target):
        return [len(path) for path in one.get_k_shortest_paths(source, target, k=k, output="epath")]

    result = {}
    for name, question in (("W1", shortest), ("W3", several)):
        ask(graph, task["warm"], question)
        times, answers = ask(graph, task["pairs"], question)
        result[name] = {"times": times, "hops": answers}
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    import warnings

    warnings.simplefilter("ignore")
    main()
