"""The same questions asked of igraph, and of networkx where it is present: the peers of bench/paths/run.ts.

Reads JSON on standard input: {"entities": n, "from": [...], "to": [...], "pairs": [[from, to], ...],
"warm": [[from, to], ...], "k": 10}. Writes JSON: for W1 (one shortest path) and W3 (k shortest simple paths of any
length, Yen) the times in milliseconds and the hops found; of networkx the times alone, on a few pairs of graphs that
it can hold in reasonable time.
"""

import importlib.util
import itertools
import json
import sys
import time

import igraph

NETWORKX_EDGES = 200_000
NETWORKX_PAIRS = 10


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


def ask_networkx(task, edges, result):
    import networkx

    # networkx lists simple paths of plain graphs only: parallel ties are one.
    graph = networkx.Graph(edges)
    questions = {
        "W1": lambda one, source, target: networkx.shortest_path(one, source, target),
        "W3": lambda one, source, target: list(
            itertools.islice(networkx.shortest_simple_paths(one, source, target), task["k"])
        ),
    }
    for name, question in questions.items():
        pairs = [pair for pair, hops in zip(task["pairs"], result[name]["hops"]) if hops][:NETWORKX_PAIRS]
        result[name]["networkx"], _ = ask(graph, pairs, question)


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
    if len(edges) <= NETWORKX_EDGES and importlib.util.find_spec("networkx"):
        ask_networkx(task, edges, result)
    json.dump(result, sys.stdout)


if __name__ == "__main__":
    import warnings

    warnings.simplefilter("ignore")
    main()
