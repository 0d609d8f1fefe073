import { z } from 'zod';
import { probabilityLaw, probabilityRows } from './probability-law.js';

const outcomes = z.union([
  z.literal('addition-modulo').describe('(row + column) modulo the number of symbols.'),
  z.array(z.array(z.int().nonnegative()).min(1)).min(1),
]);

const fields = z.strictObject({
  symbols: z.int().positive().describe('K: items are symbols 0..K−1, those of the anchors too.'),
  promptFactor: probabilityRows.describe(
    'P(e_p | p): one row per prompt, K^m of them for m flattened anchors, first anchor slowest.',
  ),
  modelFactor: probabilityRows.describe(
    'P(e_M | e_p): one row per e_p, or a single row where e_M does not depend on it.',
  ),
  noise: probabilityLaw.default([1]).describe('P(ε): the states of the curation noise.'),
  output: outcomes.describe('μ: the raw symbol, a row per e_p and a column per e_M.'),
  curation: outcomes
    .default('addition-modulo')
    .describe('κ: the curated symbol, a row per raw symbol and a column per ε.'),
});

/** The tables of a discrete generator, checked against each other; every problem is listed. */
export const discreteGeneratorOptions = fields.superRefine((options, context) => {
  const { symbols, promptFactor, modelFactor, noise } = options;
  const promptFactors = promptFactor[0]?.length ?? 0;
  const complain = (path: readonly (string | number)[], message: string): void =>
    context.addIssue({ code: 'custom', path: [...path], message });
  if (!isPower(promptFactor.length, symbols)) {
    complain(
      ['promptFactor'],
      `must have ${symbols}^m rows for prompts of m anchors, received ${promptFactor.length}`,
    );
  }
  if (modelFactor.length !== 1 && modelFactor.length !== promptFactors) {
    complain(
      ['modelFactor'],
      `must have 1 row or ${promptFactors}, one per e_p, received ${modelFactor.length}`,
    );
  }
  const tables = [
    { name: 'output', rows: promptFactors, columns: modelFactor[0]?.length ?? 0 },
    { name: 'curation', rows: symbols, columns: noise.length },
  ] as const;
  for (const { name, rows, columns } of tables) {
    const table = options[name];
    if (table === 'addition-modulo') continue;
    if (table.length !== rows) {
      complain([name], `must have ${rows} rows, received ${table.length}`);
    }
    for (const [row, entries] of table.entries()) {
      if (entries.length !== columns) {
        complain([name, row], `must have ${columns} entries, received ${entries.length}`);
      }
      const column = entries.findIndex((symbol) => symbol >= symbols);
      if (column >= 0) {
        complain([name, row, column], `must be a symbol in 0..${symbols - 1}`);
      }
    }
  }
});

/** The options after defaults. */
export type DiscreteGeneratorOptions = z.output<typeof discreteGeneratorOptions>;

/** Whether rows = base^m for a whole m ≥ 1; one symbol has one data set of any size. */
function isPower(rows: number, base: number): boolean {
  if (base === 1) return rows === 1;
  let power = base;
  while (power < rows) power *= base;
  return power === rows;
}
