/** Whether anybody still waits for an answer. */
import type { Response } from 'express';

/** Fires when the client goes away before its answer is sent. */
export function goneSignal(response: Response): AbortSignal {
  if (response.socket === null || response.socket.destroyed) return AbortSignal.abort();
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
