import { plainFigure, usageNumbers, type ContestNumber } from '../contest/contest-csv.js';
import { rankingNumbers } from '../contest/ranking-numbers.js';
import type { Figure } from '../contest/figure.js';
import type { TrainersResult } from './run-trainers.js';
import type { TrainerRow } from './trainer-row.js';

/** Every number of a benchmark of post-trainers. */
export function trainersNumbers({ rows, rankings }: TrainersResult): readonly ContestNumber[] {
  return [...rows.flatMap(rowNumbers), ...rankingNumbers(rankings)];
}

function rowNumbers(row: TrainerRow): readonly ContestNumber[] {
  const { trainer: contestant } = row;
  const line = (quantity: string, figure: Figure, about = ''): ContestNumber => ({
    contestant,
    quantity,
    about,
    figure,
  });
  return [
    ...row.arms.flatMap(({ arm, comparable, minusBase, own }) => [
      line('held_out_loss', comparable, arm),
      line('minus_base', minusBase, arm),
      line('own_held_out_loss', own, arm),
    ]),
    ...row.information.map(({ id, reading, source, arm, figure }) =>
      line(id, figure, `${reading}/${source}/${arm}`),
    ),
    ...(row.strength === null ? [] : [line('strength', row.strength)]),
    line('train_ms', plainFigure(row.trainMs, 'its trainings were there from other runs')),
    line('failed_cells', plainFigure(row.failures.length, '')),
    ...usageNumbers(contestant, row.usage),
  ];
}
