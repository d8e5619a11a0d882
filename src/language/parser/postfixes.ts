import type { Expression, Property } from '../syntax-expression.ts';
import { beginsLabels, readLabels } from './labels.ts';
import { readPrimary } from './primary.ts';
import type { TokenReader } from './token-reader.ts';

/** A primary expression with the properties, subscripts, slices and label tests that follow it. */
export function readPostfixed(reader: TokenReader): Expression {
  const { start } = reader;
  let subject = readPrimary(reader);
  for (;;) {
    const next = readPostfix(reader, start, subject);
    if (!next) return subject;
    reader.grow();
    subject = next;
  }
}

function readPostfix(reader: TokenReader, start: number, subject: Expression): Expression | undefined {
  if (reader.isSymbol('.')) return readProperty(reader, start, subject);
  if (reader.isSymbol('[')) return readBrackets(reader, start, subject);
  if (!beginsLabels(reader)) return undefined;
  const labels = readLabels(reader);
  return { kind: 'LabelTest', subject, labels, ...reader.spanFrom(start) };
}

/** `.key` after its subject. */
export function readProperty(reader: TokenReader, start: number, subject: Expression): Property {
  reader.expectSymbol('.');
  const from = reader.start;
  const key = reader.expectName('a property name');
  const keySpan = reader.spanFrom(from);
  return { kind: 'Property', subject, key, keySpan, ...reader.spanFrom(start) };
}

/** `[index]`, `[from..to]`, where either bound of a slice may be missing. */
export function readBrackets(reader: TokenReader, start: number, subject: Expression): Expression {
  reader.expectSymbol('[');
  const from = reader.isSymbol('..') ? undefined : reader.rules.expression(reader);
  if (!reader.acceptSymbol('..')) {
    reader.expectSymbol(']');
    return { kind: 'Subscript', subject, index: from!, ...reader.spanFrom(start) };
  }
  const to = reader.isSymbol(']') ? undefined : reader.rules.expression(reader);
  reader.expectSymbol(']');
  return { kind: 'Slice', subject, ...(from && { from }), ...(to && { to }), ...reader.spanFrom(start) };
}
