import { plainFigure, usageNumbers, type ContestNumber } from '../contest/contest-csv.js';
import { rankingNumbers } from '../contest/ranking-numbers.js';
import type { Figure } from '../contest/figure.js';
import type { GeneratorRow } from './generator-row.js';
import type { GeneratorsResult } from './run-generators.js';

/** Every number of a benchmark of generators. */
export function generatorsNumbers({ rows, rankings }: GeneratorsResult): readonly ContestNumber[] {
  return [...rows.flatMap(rowNumbers), ...rankingNumbers(rankings)];
}

function rowNumbers(row: GeneratorRow): readonly ContestNumber[] {
  const { generator: contestant } = row;
  const line = (quantity: string, figure: Figure, about = ''): ContestNumber => ({
    contestant,
    quantity,
    about,
    figure,
  });
  const drawTime = plainFigure(row.drawMs, 'its data were there from other runs');
  return [
    line('held_out_loss', row.heldOutLoss),
    line('held_out_nats_per_byte', row.natsPerByte),
    line('minus_base', row.minusBase),
    line('minus_anchors', row.minusAnchors),
    line('added_to_anchors', row.addedToAnchors),
    ...row.information.map(({ id, reading, source, figure }) =>
      line(id, figure, `${reading}/${source}`),
    ),
    line('information_gain_per_item', row.informationGain),
    ...row.trainedOn.map((items, index) =>
      line('items', plainFigure(items, ''), `evaluation ${index + 1}`),
    ),
    line('failed_draws', plainFigure(row.failedDraws, '')),
    line('draw_ms', drawTime),
    ...usageNumbers(contestant, row.usage),
  ];
}
