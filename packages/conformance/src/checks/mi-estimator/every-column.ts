import type { Matrix, PairedInput } from '@ggmi/core';
import { joinColumns, permutation, selectRows } from '@ggmi/numerics';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { estimation, estimatorBench } from '../estimates/estimator-bench.js';
import { requireRefusalUnless } from '../require-refusal.js';
import { sinceTheFirst } from '../since.js';
import { miTrial } from './mi-trial.js';
import { pairedLawOf } from './paired-law-of.js';
import { thatTakePairs } from './that-take-pairs.js';

/** Laws with known answers have one column a side: what reads the first alone passes them all. */
export const everyColumn = defineCheck({
  id: 'mi-estimator/every-column',
  kind: 'mi-estimator',
  sentence: 'Heeds the second columns of both blocks, or refuses several columns with a code.',
  since: sinceTheFirst,
  appliesTo: thatTakePairs,
  async run(subject, context) {
    const bench = estimatorBench(miTrial, subject, context);
    const estimate = await bench.open();
    const law = pairedLawOf(subject);
    const draw = (key: string) => law.sample(bench.rows, estimation().random.fork(key));
    // All dependence lies in the last columns; the first are of samples of their own.
    const last = draw('last');
    const first = { x: draw('first of x').x, y: draw('first of y').y };
    const valueOf = async ({ x, y }: Pick<PairedInput, 'x' | 'y'>) => {
      const blocks = { x: joinColumns(first.x, x), y: joinColumns(first.y, y) };
      return (await estimate({ ...last, ...blocks })).value;
    };
    await requireRefusalUnless(
      'A pair of blocks of several columns',
      async () => ({
        whole: await valueOf(last),
        x: await valueOf({ ...last, x: shuffled(last.x) }),
        y: await valueOf({ ...last, y: shuffled(last.y) }),
      }),
      ({ whole, ...values }) => {
        for (const block of ['x', 'y'] as const) {
          demand(values[block] !== whole, {
            message: `The value does not heed the second column of ${block}.`,
            received: `${whole}, and the same after that column is shuffled`,
            wanted: 'another value, or an error with a code',
            next: 'Values stand row by row: read all `columns` of each, or throw DataInvalidError.',
          });
        }
      },
    );
  },
});

function shuffled(block: Matrix): Matrix {
  const order = permutation(block.rows, estimation().random.fork('order'));
  return selectRows(block, Int32Array.from(order));
}
