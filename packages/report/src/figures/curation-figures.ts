import type { Quantity } from '@ggmi/core';
import { distinct } from '../quantities/quantity-pool.js';
import type { Figure } from './chart-spec.js';
import { waterfallFigure } from './waterfall-figure.js';
import type { WaterfallStep } from './waterfall-spec.js';

/** What became of the items of every generator, from those drawn to those trained on. */
export function curationFigures(quantities: readonly Quantity[]): readonly Figure[] {
  const relevant = quantities.filter(({ section }) => section.type === 'generators');
  const arms = distinct(relevant.filter(({ id }) => id === 'curation-kept').map(({ arm }) => arm));
  const steps = arms.flatMap((arm) =>
    stepsOf(
      arm,
      relevant.filter((each) => each.arm === arm),
    ),
  );
  if (steps.length === 0) return [];
  return [
    waterfallFigure({
      name: 'curation',
      part: 'curation',
      title: 'Curation: from items received to items kept',
      about:
        'Every item that did not reach training, by the curator and its reason. Items that were only flagged are kept.',
      axis: 'items',
      unit: 'items',
      steps,
    }),
  ];
}

/** Drawn, failed, then every curator's drops in their order, then what is left. */
function stepsOf(panel: string, quantities: readonly Quantity[]): readonly WaterfallStep[] {
  const counts = quantities.flatMap(countOf);
  const failed = counts.find(({ id }) => id === 'failed-draws');
  const received = counts.find(({ id }) => id === 'curation-kept')?.of;
  if (received === undefined) return [];
  const steps: WaterfallStep[] = [];
  let left = failed?.of ?? received;
  const total = (step: string): void => {
    steps.push({ panel, step, from: 0, to: left, what: 'total', text: `${left}` });
  };
  const take = (step: string, count: number): void => {
    const to = left - count;
    steps.push({ panel, step, from: left, to, what: 'takes away', text: `−${count}` });
    left = to;
  };
  total(failed === undefined ? 'received' : 'drawn');
  if (failed !== undefined) take('failed draws', failed.count);
  for (const { id, name, source, count } of counts) {
    if (id === 'curation-dropped') take(`${source}: ${name.replace(/^dropped: /, '')}`, count);
  }
  total('kept');
  for (const { id, name, count } of counts) {
    const step = `of them ${name.replace(/^kept, with a flag: /, 'flagged: ')}`;
    const bar = { panel, step, from: 0, to: count, text: `${count}` };
    if (id === 'curation-flagged') steps.push({ ...bar, what: 'part of the total' });
  }
  return steps;
}

interface Count {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly count: number;
  readonly of: number;
}

/** Shares are of whole items: their product with the size is one, up to rounding of doubles. */
function countOf({ id, name, source, outcome }: Quantity): readonly Count[] {
  if (!outcome.available || outcome.sampleSize === undefined) return [];
  const of = outcome.sampleSize;
  return [{ id, name, source, count: Math.round(outcome.value * of), of }];
}
