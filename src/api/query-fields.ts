/** The fields that query strings are made of: text in, checked values out. */
import { z } from 'zod';
import { edtfRange } from '../domain/time.ts';

/** `a,b`, or the key repeated. */
export function listOf<T extends z.ZodType>(item: T, sentence: string) {
  const split = (value: unknown): unknown =>
    value === undefined
      ? undefined
      : [value].flat().flatMap((part) => String(part).split(',').filter(Boolean));
  return z.preprocess(split, z.array(item).optional()).describe(sentence);
}

export function whole(least: number, most: number, preset: number, sentence: string) {
  const expected = `expected a whole number from ${least} to ${most}`;
  return z.coerce
    .number({ error: expected })
    .int(expected)
    .min(least, expected)
    .max(most, expected)
    .default(preset)
    .describe(sentence);
}

const truth = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1');

export function flag(preset: boolean, sentence: string) {
  return truth.default(preset).describe(sentence);
}

/** A flag that asks nothing where it is absent: a preset inside `optional` would ask for itself. */
export function choice(sentence: string) {
  return truth.optional().describe(sentence);
}

/** One day, `YYYY-MM-DD`; a shorter EDTF date stands for its first day. */
export function day(sentence: string) {
  return z
    .string()
    .refine((text) => edtfRange(text) !== undefined, 'expected a date such as 2024-06-01')
    .transform((text) => edtfRange(text)!.min)
    .optional()
    .describe(sentence);
}

export const id = (sentence: string) =>
  z
    .string({ error: 'missing; expected the id of an entity' })
    .trim()
    .min(1, 'expected the id of an entity')
    .max(200)
    .describe(sentence);
