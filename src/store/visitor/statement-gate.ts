/** The first look at a visitor's text, by the project's own parser, before any server sees it. */
import { AppError } from '../../domain/errors.ts';
import { judgeStatement } from '../../language/policy.ts';

/** A text that may be sent. */
export interface CheckedStatement {
  readonly text: string;
  /** To be sent instead, to plan it without running it; places in it are a line further than in `text`. */
  readonly explaining: string;
}

/** @throws AppError `syntax-error` or `refused`, with the place. */
export function checkStatement(text: string, engine: 'embedded' | 'neo4j'): CheckedStatement {
  const verdict = judgeStatement(text, engine);
  if (!verdict.ok) {
    const { code, message, position } = verdict.error;
    const details = { neo4jCode: code, ...(position ? { position } : {}) };
    throw new AppError(verdict.reason, message, details, { cause: verdict.error });
  }
  const { mode, body } = verdict.statement;
  // A visitor's own EXPLAIN or PROFILE gives way to ours: PROFILE after EXPLAIN would run the query.
  const plain = mode === 'run' ? text : blank(text.slice(0, body.start)) + text.slice(body.start);
  return { text, explaining: `EXPLAIN\n${plain}` };
}

/** As long as before and on as many lines, so that places stay where they are. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** The same error with its place told in the visitor's own text. */
export function toOwnPlace(error: unknown): unknown {
  if (!(error instanceof AppError) || !error.details.position) return error;
  const { line, column, offset } = error.details.position;
  const position = { line: line - 1, column, offset: offset - 'EXPLAIN\n'.length };
  return new AppError(error.code, error.message, { ...error.details, position }, { cause: error.cause });
}
