import { wholeCell, wordsCell, type Cell } from '@ggmi/report';
import { durationOfMs } from '../tables/figure-text.js';
import type { ContestUsage } from './contest-usage.js';
import type { Measure } from './contest-table.js';
import type { ReasonNotes } from './reason-notes.js';

/** What is shown of the work that a contestant made. */
export interface UsedParts {
  readonly usage: ContestUsage | null;
}

const noRequests = 'it calls no server, or all that it asks for was received by other runs';

/** Requests, tokens and cost; nothing where no contestant called a server. */
export function usageMeasures<Row extends UsedParts>(
  rows: readonly Row[],
  notes: ReasonNotes,
): readonly Measure<Row>[] {
  if (rows.every(({ usage }) => usage === null)) return [];
  const used =
    (cell: (usage: ContestUsage) => Cell) =>
    ({ usage }: Row): Cell =>
      usage === null ? wholeCell(notes.mark(noRequests), 'faint') : cell(usage);
  return [
    { name: 'requests', cell: used(requestsCell) },
    { name: 'tokens in and out', cell: used(tokensCell) },
    { name: 'cost', cell: used(costCell) },
    {
      name: 'time in calls, summed',
      cell: used(({ calledMs }) => wholeCell(durationOfMs(calledMs))),
    },
  ];
}

function requestsCell({ requests, failedRequests }: ContestUsage): Cell {
  const cell = wholeCell(String(requests));
  if (failedRequests === 0) return cell;
  return [...cell, { text: `${failedRequests} failed`, tone: 'warning', place: 'new-line' }];
}

function tokensCell({ requests, inputTokens, outputTokens, uncounted }: ContestUsage): Cell {
  if (uncounted >= requests) return wordsCell('not told');
  const cell = wholeCell(`${inputTokens} + ${outputTokens}`);
  if (uncounted === 0) return cell;
  return [...cell, { text: `${uncounted} untold`, tone: 'warning', place: 'new-line' }];
}

function costCell({ cost, unpriced }: ContestUsage): Cell {
  const amounts = Object.entries(cost).map(
    ([currency, amount]) => `${amount.toFixed(amount < 1 ? 4 : 2)} ${currency}`,
  );
  if (amounts.length === 0) return wordsCell('no price');
  const cell = wholeCell(amounts.join(' + '));
  return unpriced.length === 0
    ? cell
    : [...cell, { text: 'and more', tone: 'warning', place: 'new-line' }];
}
