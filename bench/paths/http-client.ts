/** A client in a process of its own, so that it does not take the server's time: asks addresses, times the answers. */
import { Agent, get } from 'node:http';

export interface ClientTask {
  /** Asked first, and not timed: a client, too, is slow until its code is compiled. */
  readonly warmUp: readonly string[];
  readonly urls: readonly string[];
  /** Requests under way at once. */
  readonly clients: number;
}

function ask(agent: Agent, url: string): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} ${url.slice(0, 200)}`));
      response.on('end', () => resolve(performance.now() - began)).resume();
    }).on('error', reject);
  });
}

async function askAll(agent: Agent, urls: readonly string[], clients: number): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < urls.length; at = next++) times.push(await ask(agent, urls[at]!));
  };
  await Promise.all(Array.from({ length: clients }, work));
  return times;
}

process.once('message', async ({ warmUp, urls, clients }: ClientTask) => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  await askAll(agent, warmUp, clients);
  process.send?.(await askAll(agent, urls, clients), () => process.exit(0));
});
