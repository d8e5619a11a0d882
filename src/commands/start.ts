/** `entente start`: serves viewer, API and Bolt until it is told to end. */
import { serve } from '../main.ts';
import type { Effects } from './command.ts';

export async function start(effects: Effects): Promise<void> {
  const running = await serve(effects);
  effects.print(`viewer  ${running.url}/`);
  effects.print(`API     ${running.url}/api/v1  (${running.url}/openapi.json)`);
  effects.print(`Bolt    ${running.boltUrl}`);
  await untilToldToEnd();
  effects.say('ending …');
  await running.close();
}

function untilToldToEnd(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
