/** The program as a user runs it: `node bin/entente.mjs …`, with a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const root = resolve(import.meta.dirname, '../..');

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function launch(args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const { NEO4J_URI: _, ...inherited } = process.env;
  return spawn(process.execPath, [join(root, 'bin', 'entente.mjs'), ...args], {
    cwd: root,
    env: { ...inherited, PORT: '0', BOLT_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export async function runProgram(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Finished> {
  const child = launch(args, environment);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'close'),
  ]);
  return { code: code as number | null, out, err };
}

export interface Serving {
  readonly url: string;
  readonly boltUrl: string;
  readonly err: () => string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the server and waits for its addresses. */
export async function startProgram(environment: Readonly<Record<string, string>>): Promise<Serving> {
  const child = launch(['start'], environment);
  let [out, err] = ['', ''];
  child.stderr!.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  await new Promise<void>((resolveStarted, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('Bolt ')) resolveStarted();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it served: ${err}`)));
  });
  return {
    url: /viewer\s+(\S+?)\/\n/.exec(out)?.[1] ?? '',
    boltUrl: /Bolt\s+(\S+)/.exec(out)?.[1] ?? '',
    err: () => err,
    async end(signal) {
      if (child.exitCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code] = await ended;
      return code as number | null;
    },
  };
}

/** Starts the server and kills it as soon as it says something that matches. */
export async function killWhen(
  pattern: RegExp,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = launch(['start'], environment);
  const heard = (chunk: Buffer): void => {
    if (pattern.test(chunk.toString())) child.kill('SIGKILL');
  };
  child.stderr!.on('data', heard);
  child.stdout!.on('data', heard);
  await once(child, 'exit');
}
