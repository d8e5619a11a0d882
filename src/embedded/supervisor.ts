import { setTimeout as pause } from 'node:timers/promises';
import type { BoltServerOptions } from '../bolt/server.ts';
import { RunningWorker, WorkerFault, type WorkerSettings } from './running-worker.ts';

export interface SupervisorSettings extends WorkerSettings {
  readonly bolt: Omit<BoltServerOptions, 'source'>;
  /** Makes a snapshot anew in place of one that cannot be read; returns its file. */
  repair(): Promise<string>;
  report(event: EmbeddedEvent): void;
}

/** What happens while serving that a log should know. */
export type EmbeddedEvent =
  | { readonly kind: 'rebuilt'; readonly reason: string }
  | { readonly kind: 'replaced'; readonly reason: string }
  | { readonly kind: 'switched'; readonly version: string }
  | { readonly kind: 'switch-failed'; readonly reason: string }
  | { readonly kind: 'gave-up'; readonly reason: string };

const UNREADABLE: readonly (string | undefined)[] = ['missing', 'damaged', 'other-format'];
const PORTS_TO_TRY = 50;
const MOST_REPLACEMENTS = 10;
const REPLACEMENTS_WITHIN_MS = 60_000;
const FIRST_PAUSE_MS = 20;

/** Keeps one worker serving one snapshot on one port: replaces it when it dies or hangs. */
export class Supervisor {
  readonly #settings: SupervisorSettings;
  #file: string;
  #port: number;
  #version = '';
  #worker: RunningWorker | undefined;
  #replacements: number[] = [];
  #isClosing = false;

  constructor(settings: SupervisorSettings, file: string) {
    this.#settings = settings;
    this.#file = file;
    this.#port = settings.bolt.port;
  }

  get port(): number {
    return this.#port;
  }

  get version(): string {
    return this.#version;
  }

  get file(): string {
    return this.#file;
  }

  /** Takes the next free port where the wanted one is taken. @throws WorkerFault */
  async start(): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#launch();
      } catch (error) {
        const isTaken = error instanceof WorkerFault && error.code === 'EADDRINUSE';
        if (!isTaken || tries === PORTS_TO_TRY || this.#port >= 65_535) throw error;
        this.#port++;
      }
    }
  }

  /** Requests that are being answered end on the version that they began with. @throws WorkerFault */
  async switchTo(file: string): Promise<void> {
    if (!this.#worker) throw new WorkerFault('no worker is serving');
    this.#version = await this.#worker.switchTo(file);
    this.#file = file;
    this.#settings.report({ kind: 'switched', version: this.#version });
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await this.#worker?.close();
  }

  async #launch(): Promise<void> {
    try {
      await this.#launchOnce();
    } catch (error) {
      if (!(error instanceof WorkerFault) || !UNREADABLE.includes(error.code)) throw error;
      this.#file = await this.#settings.repair();
      this.#settings.report({ kind: 'rebuilt', reason: error.message });
      await this.#launchOnce();
    }
  }

  async #launchOnce(): Promise<void> {
    const { bolt } = this.#settings;
    const data = { bolt: { ...bolt, port: this.#port }, file: this.#file };
    const { worker, port, version } = await RunningWorker.launch(data, this.#settings);
    this.#worker = worker;
    this.#port = port;
    this.#version = version;
    void worker.ended.then((reason) => this.#replace(reason));
  }

  async #replace(reason: string): Promise<void> {
    this.#worker = undefined;
    for (let wait = FIRST_PAUSE_MS; !this.#isClosing; wait *= 2) {
      if (!this.#mayReplace()) return this.#settings.report({ kind: 'gave-up', reason });
      try {
        await this.#launch();
        if (this.#isClosing) return await this.close();
        return this.#settings.report({ kind: 'replaced', reason });
      } catch {
        await pause(wait);
      }
    }
  }

  /** A worker that dies again and again is not helped by another. */
  #mayReplace(): boolean {
    const now = performance.now();
    this.#replacements = this.#replacements.filter((at) => at > now - REPLACEMENTS_WITHIN_MS);
    return this.#replacements.push(now) <= MOST_REPLACEMENTS;
  }
}
