import { Worker } from 'node:worker_threads';
import { bootWorker } from './worker-file.ts';
import type { Order, Report, WorkerData } from './worker-messages.ts';

export interface WorkerSettings {
  readonly workerFile: URL;
  /** A worker whose heart stands still for so long is ended. */
  readonly hangMs: number;
  /** Of JavaScript objects; the graph's arrays are not counted. */
  readonly memoryMb: number;
}

/** What a worker said went wrong; `code` is that of its report. */
export class WorkerFault extends Error {
  override readonly name = 'WorkerFault';
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

type Settle = { resolve(report: Report): void; reject(fault: WorkerFault): void };

/** One worker thread from its start to its end. */
export class RunningWorker {
  /** Resolves, with the reason, when the thread has ended for whatever reason. */
  readonly ended: Promise<string>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Settle>();
  #lastOrder = 0;
  #endReason = 'it ended';

  private constructor(data: WorkerData, { workerFile, hangMs, memoryMb }: WorkerSettings, started: Settle) {
    this.#waiting.set(0, started);
    this.#worker = new Worker(bootWorker(workerFile), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    this.#worker.on('message', (report: Report) => this.#settle(report));
    this.#worker.on('error', (error) => {
      this.#endReason = error.message;
    });
    const watch = this.#watchHeart(new Int32Array(data.heartbeat), hangMs);
    this.ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        clearInterval(watch);
        this.#rejectWaiting();
        resolve(this.#endReason);
      });
    });
  }

  /** Resolves when it serves. @throws WorkerFault */
  static async launch(
    data: Omit<WorkerData, 'heartbeat'>,
    settings: WorkerSettings,
  ): Promise<{ readonly worker: RunningWorker; readonly port: number; readonly version: string }> {
    const heartbeat = new SharedArrayBuffer(4);
    let worker: RunningWorker | undefined;
    const report = await new Promise<Report>((resolve, reject) => {
      worker = new RunningWorker({ ...data, heartbeat }, settings, { resolve, reject });
    });
    if (!worker || report.kind !== 'ready') throw new WorkerFault(`the worker began with "${report.kind}"`);
    return { worker, port: report.port, version: report.version };
  }

  /** The version that it then serves. @throws WorkerFault where it stays with what it has. */
  async switchTo(file: string): Promise<string> {
    const order = ++this.#lastOrder;
    const report = await new Promise<Report>((resolve, reject) => {
      this.#waiting.set(order, { resolve, reject });
      this.#worker.postMessage({ kind: 'switch', order, file } satisfies Order);
    });
    if (report.kind !== 'switched')
      throw new WorkerFault(`the worker answered an order with "${report.kind}"`);
    return report.version;
  }

  async close(): Promise<void> {
    this.#worker.postMessage({ kind: 'close' } satisfies Order);
    await this.ended;
  }

  #settle(report: Report): void {
    const order = report.kind === 'ready' ? 0 : (report.order ?? 0);
    const settle = this.#waiting.get(order);
    this.#waiting.delete(order);
    if (report.kind === 'failed') settle?.reject(new WorkerFault(report.message, report.code));
    else settle?.resolve(report);
  }

  #rejectWaiting(): void {
    for (const { reject } of this.#waiting.values()) reject(new WorkerFault(this.#endReason));
    this.#waiting.clear();
  }

  /** Counted in looks, not by the clock: a computer that slept has not hung. */
  #watchHeart(heart: Int32Array, hangMs: number): NodeJS.Timeout {
    const looks = 8;
    let last = -1;
    let silent = 0;
    const look = () => {
      const beats = Atomics.load(heart, 0);
      silent = beats === last ? silent + 1 : 0;
      last = beats;
      if (silent <= looks) return;
      this.#endReason = `it did not answer for ${hangMs} ms`;
      void this.#worker.terminate();
    };
    return setInterval(look, hangMs / looks).unref();
  }
}
