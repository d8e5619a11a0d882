/** What every command is given: the outside world as arguments, so that a test can stand in for it. */
import type { Config } from '../config.ts';

export interface Effects {
  readonly config: Config;
  /** The answer, and nothing but the answer. */
  readonly print: (text: string) => void;
  /** Progress and remarks for a person: standard error. */
  readonly say: (text: string) => void;
  readonly today: string;
}
