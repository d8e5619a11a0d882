/** The program with a graph of the benchmark, in a process of its own: it holds what a server holds, and no more. */
import { serveGraph } from '../../tests/support/serving-graph.ts';
import { benchColumns } from './graphs.ts';
import { toGraphData } from './made-graph.ts';

process.once('message', async (name: string) => {
  const { url, stop } = await serveGraph(() => toGraphData(name, benchColumns(name)));
  process.once('disconnect', () => stop().then(() => process.exit(0)));
  process.send?.(url);
});
