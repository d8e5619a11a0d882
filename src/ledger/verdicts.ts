/** What the last check of the evidence found, kept so that a machine without the texts has the same graph. */
import { z } from 'zod';

const Check = z.strictObject({
  /** The claim's id and which of its pieces of evidence, from 0. */
  claim: z.string(),
  evidence: z.int().nonnegative(),
  /** Of the span that was checked: a corrected locator has no verdict until it is checked. */
  digest: z.string(),
  verdict: z.enum(['found', 'partial', 'moved', 'repeats', 'broken']),
  /** Found only with the help of the stated context line. */
  withContext: z.boolean().default(false),
  /** What the span does not name. */
  missing: z.array(z.string()).default([]),
});

export const VerdictRecord = z.strictObject({
  source: z.string(),
  /** The text that was checked against. */
  sha256: z.string(),
  checkedOn: z.string(),
  /** Lines of that text on which nothing stands: they hold no claim, and need no reason. */
  blank: z.array(z.int().positive()).optional(),
  checks: z.array(Check),
});
export type VerdictRecord = z.infer<typeof VerdictRecord>;
export type VerdictCheck = z.infer<typeof Check>;
