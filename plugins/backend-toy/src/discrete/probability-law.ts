import { z } from 'zod';

/** How far probabilities may be from summing to 1: the rounding of their decimal digits. */
const SUM_TOLERANCE = 1e-12;

/** Probabilities of the states 0..K-1, each in [0, 1], summing to 1 within 1e-12. */
export const probabilityLaw = z
  .array(z.number().min(0).max(1))
  .min(1)
  .superRefine((law, context) => {
    const sum = sumOf(law);
    if (Math.abs(sum - 1) <= SUM_TOLERANCE) return;
    const message = `must sum to 1, received ${sum}; give every digit of its numbers`;
    context.addIssue({ code: 'custom', message });
  });

/** One law per condition, all over the same states. */
export const probabilityRows = z
  .array(probabilityLaw)
  .min(1)
  .refine((rows) => rows.every((row) => row.length === rows[0]!.length), {
    message: 'must have rows of equal length: one column per state',
  });

function sumOf(law: readonly number[]): number {
  return law.reduce((sum, probability) => sum + probability, 0);
}
