import type { Quantity } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { drawExamplesCell } from '../../cells/draw-examples-cell.js';
import { readExamples } from '../../cells/examples-payload.js';
import type { CellResults } from '../plan-context.js';

/** Draws of one source or generator: how many there were, and how many of them failed by code. */
interface DrawCount {
  draws: number;
  readonly failures: Map<string, number>;
}

/**
 * The share of failed draws of every source and generator that had any: an empty or malformed answer
 * kills no run, and is never dropped without a count.
 */
export function failedDraws(cells: readonly Cell[], results: CellResults): readonly Quantity[] {
  const counts = new Map<string, DrawCount>();
  for (const cell of cells) {
    const payload = cell.type === drawExamplesCell.type ? results.payload(cell) : undefined;
    if (payload === undefined) continue;
    const { examples, failures } = readExamples(payload);
    const role = cell.roles['generator'] ?? '';
    const count = counts.get(role) ?? { draws: 0, failures: new Map<string, number>() };
    count.draws += examples.length + failures.length;
    for (const { code } of failures) {
      count.failures.set(code, (count.failures.get(code) ?? 0) + 1);
    }
    counts.set(role, count);
  }
  return [...counts].flatMap(([role, count]) => quantityOf(role, count));
}

function quantityOf(role: string, { draws, failures }: DrawCount): readonly Quantity[] {
  if (failures.size === 0) return [];
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  const byCode = [...failures].map(([code, count]) => `${code} ${count}`).join(', ');
  return [
    {
      id: 'failed-draws',
      symbol: 'failed / drawn',
      name: 'share of draws that gave no example',
      section: { type: 'generators' },
      arm: role.replace('generators.', ''),
      source: 'host',
      outcome: {
        available: true,
        value: failed / draws,
        unit: 'ratio',
        kind: 'exact',
        sampleSize: draws,
        warnings: [
          {
            code: 'GENERATION_FAILURES',
            message: `${failed} of ${draws} draws of ${role} gave no example (${byCode}); the arm has fewer items than asked for.`,
          },
        ],
      },
    },
  ];
}
