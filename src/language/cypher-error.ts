/** A place in a Cypher text: 1-based line and column, 0-based offset in UTF-16 units, as Neo4j counts. */
export interface CypherPosition {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Neo4j's code for every fault found while reading a text, before its first row. */
export const SYNTAX_ERROR = 'Neo.ClientError.Statement.SyntaxError';

/** A fault in a Cypher text or in running it; `code` is Neo4j's own, as drivers know it. */
export class CypherError extends Error {
  override readonly name = 'CypherError';
  readonly code: string;
  readonly position: CypherPosition | undefined;

  constructor(code: string, message: string, position?: CypherPosition) {
    super(message);
    this.code = code;
    this.position = position;
  }
}

/** The position of an offset in a text; `\n`, `\r\n` and a lone `\r` end a line. */
export function positionAt(text: string, offset: number): CypherPosition {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < offset; at++) {
    const character = text[at];
    const endsLine = character === '\n' || (character === '\r' && text[at + 1] !== '\n');
    if (endsLine) {
      line++;
      lineStart = at + 1;
    }
  }
  return { line, column: offset - lineStart + 1, offset };
}

/** A syntax error at an offset of a text. */
export function syntaxError(text: string, offset: number, message: string): CypherError {
  return new CypherError(SYNTAX_ERROR, message, positionAt(text, offset));
}
