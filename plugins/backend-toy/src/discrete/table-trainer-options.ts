import { z } from 'zod';
import { probabilityRows } from './probability-law.js';
import { tupleNumber, tupleOfNumber } from './tuple-number.js';

const fields = z.strictObject({
  symbols: z.int().positive().describe('K: items are symbols 0..K−1.'),
  tables: z
    .array(
      z.strictObject({
        items: z.int().nonnegative().describe('Items of a data set; 0 for the untrained base.'),
        rows: probabilityRows.describe(
          'P(W | S): one row per data set, K^items of them, first item slowest.',
        ),
      }),
    )
    .min(1)
    .describe('One table for every size of data set that the evaluation trains on.'),
  loss: z
    .union([
      z.literal('zero-one').describe('1 where W differs from the item, 0 where it is the item.'),
      z.array(z.array(z.number().nonnegative()).min(1)).min(1),
    ])
    .default('zero-one')
    .describe('The loss: a row per W and a column per symbol, 0 or more.'),
  lossBound: z
    .number()
    .positive()
    .optional()
    .describe('The largest loss that there could be; the largest entry where it is left out.'),
});

type Fields = z.output<typeof fields>;
type Complain = (path: readonly (string | number)[], message: string) => void;

/** The tables of a discrete post-trainer, checked against each other; every problem is listed. */
export const tableTrainerOptions = fields.superRefine((options, context) => {
  const complain: Complain = (path, message) =>
    context.addIssue({ code: 'custom', path: [...path], message });
  checkTables(options, complain);
  checkLoss(options, complain);
});

/** The options after defaults. */
export type TableTrainerOptions = z.output<typeof tableTrainerOptions>;

function checkTables({ symbols, tables }: Fields, complain: Complain): void {
  const hypotheses = tables[0]!.rows[0]!.length;
  for (const [index, { items, rows }] of tables.entries()) {
    const path = ['tables', index, 'rows'];
    if (tables.findIndex((other) => other.items === items) < index) {
      complain(['tables', index, 'items'], `must differ: there is a table for ${items} items`);
    }
    if (rows[0]!.length !== hypotheses) {
      complain(path, `must have ${hypotheses} columns, the states of W, as the first table has`);
    }
    if (rows.length !== symbols ** items) {
      complain(
        path,
        `must have ${symbols ** items} rows, one per data set of ${items} items, received ${rows.length}`,
      );
      continue;
    }
    checkSymmetry({ symbols, items, rows }, (row, message) => complain([...path, row], message));
  }
}

/** A post-trainer is symmetric in its data: W may depend on which items came, not on their order. */
function checkSymmetry(
  table: { readonly symbols: number; readonly items: number; readonly rows: readonly number[][] },
  complain: (row: number, message: string) => void,
): void {
  const { symbols, items, rows } = table;
  for (const [number, row] of rows.entries()) {
    const dataset = tupleOfNumber(number, { base: symbols, length: items });
    const sorted = dataset.toSorted((a, b) => a - b);
    const first = tupleNumber(sorted, symbols);
    if (row.every((probability, weight) => probability === rows[first]![weight])) continue;
    complain(
      number,
      `must equal row ${first}: (${dataset.join(', ')}) and (${sorted.join(', ')}) are the same items, and a post-trainer is symmetric in its data`,
    );
  }
}

function checkLoss({ symbols, tables, loss, lossBound }: Fields, complain: Complain): void {
  const hypotheses = tables[0]!.rows[0]!.length;
  const largest = loss === 'zero-one' ? 1 : Math.max(...loss.flat());
  if (lossBound !== undefined && lossBound < largest) {
    complain(['lossBound'], `must be ${largest}, the largest loss, or more`);
  }
  if (loss === 'zero-one') {
    if (hypotheses !== symbols) {
      complain(
        ['loss'],
        `zero-one needs a W per symbol: there are ${hypotheses} states of W for ${symbols} symbols`,
      );
    }
    return;
  }
  if (loss.length !== hypotheses) {
    complain(['loss'], `must have ${hypotheses} rows, one per W, received ${loss.length}`);
  }
  for (const [row, losses] of loss.entries()) {
    if (losses.length === symbols) continue;
    complain(
      ['loss', row],
      `must have ${symbols} entries, one per symbol, received ${losses.length}`,
    );
  }
  if (largest === 0 && lossBound === undefined) {
    complain(['lossBound'], 'must be given where every loss is 0');
  }
}
