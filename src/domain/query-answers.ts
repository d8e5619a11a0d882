/** The shape in which a reviewed question is listed: as `answers.ts`. */
import { z } from 'zod';

/** Types of a question's parameters and columns. */
export const CYPHER_TYPES = [
  'STRING',
  'INTEGER',
  'FLOAT',
  'BOOLEAN',
  'LIST<STRING>',
  'LIST<MAP>',
  'MAP',
] as const;
export type CypherType = (typeof CYPHER_TYPES)[number];

const Type = z.enum(CYPHER_TYPES);

export const QueryView = z.object({
  name: z.string(),
  title: z.string(),
  about: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        type: Type,
        about: z.string().optional(),
        optional: z.boolean(),
        example: z.unknown().optional(),
      }),
    )
    .readonly(),
  columns: z.record(z.string(), Type),
  text: z.string(),
});
export type QueryView = z.infer<typeof QueryView>;
