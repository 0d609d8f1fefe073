import type { Quantity } from '@ggmi/core';
import { formatSigned } from '../numbers/format-number.js';
import { distinct } from '../quantities/quantity-pool.js';
import { groupByReading, type ReadingQuantities } from '../sections/reading-quantities.js';
import type { Figure } from './chart-spec.js';
import { waterfallFigure } from './waterfall-figure.js';
import type { WaterfallStep } from './waterfall-spec.js';

/** A term of a sum: the quantity, and what it is multiplied with. */
interface Term {
  readonly id: string;
  readonly symbol: string;
  readonly factor: (read: (id: string) => number | undefined) => number | undefined;
}

const once = () => 1;

interface Sum {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly terms: readonly Term[];
  readonly total: { readonly id: string; readonly symbol: string };
}

/**
 * The two sums that theory writes GGMI as; exact values alone are added up, because estimates of the
 * terms come with errors that a sum would hide.
 */
const sums: readonly Sum[] = [
  {
    name: 'identity',
    title: 'GGMI taken apart',
    about: 'Always, exactly: GGMI = ΔH − H(S_anchor|W) + H(S_gen|W) + ε_{W,p}.',
    terms: [
      { id: 'entropy-difference', symbol: 'ΔH', factor: once },
      { id: 'anchor-entropy-given-weights', symbol: '−H(S_anchor|W)', factor: () => -1 },
      { id: 'synthetic-entropy-given-weights', symbol: 'H(S_gen|W)', factor: once },
      { id: 'prompt-weights-difference', symbol: 'ε_{W,p}', factor: once },
    ],
    total: { id: 'ggmi', symbol: 'GGMI' },
  },
  {
    name: 'bound-terms',
    title: 'The bound on GGMI, term by term',
    about:
      'After Gan & Liu: GGMI ≤ ΔI − (α+1)H(S_anchor|W) + 2ΔH + H(S_gen|W) + ε_{W,p}. It holds where curation adds no entropy; ΔI and ΔH move together and are no free knobs.',
    terms: [
      { id: 'information-gain', symbol: 'ΔI', factor: once },
      {
        id: 'anchor-entropy-given-weights',
        symbol: '−(α+1)H(S_anchor|W)',
        factor: (read) => {
          const alpha = read('alpha');
          return alpha === undefined ? undefined : -(alpha + 1);
        },
      },
      { id: 'entropy-difference', symbol: '2ΔH', factor: () => 2 },
      { id: 'synthetic-entropy-given-weights', symbol: 'H(S_gen|W)', factor: once },
      { id: 'prompt-weights-difference', symbol: 'ε_{W,p}', factor: once },
    ],
    total: { id: 'ggmi-bound', symbol: 'bound on GGMI' },
  },
];

/** GGMI and its bound as sums of exact terms, for every reading that knows them. */
export function identityFigures(quantities: readonly Quantity[]): readonly Figure[] {
  return groupByReading(quantities).flatMap((reading) =>
    sums.flatMap((sum) => figureOf(reading, sum) ?? []),
  );
}

function figureOf({ reading, quantities }: ReadingQuantities, sum: Sum): Figure | undefined {
  const exact = quantities.filter(({ source }) => source === 'exact');
  const arms = distinct(exact.filter(({ id }) => id === sum.total.id).map(({ arm }) => arm));
  const steps = arms.flatMap((arm) => {
    const own = exact.filter((quantity) => quantity.arm === arm);
    return stepsOf(arm, sum, (id) => {
      const outcome = own.find((quantity) => quantity.id === id)?.outcome;
      return outcome?.available ? outcome.value : undefined;
    });
  });
  if (steps.length === 0) return undefined;
  return waterfallFigure({
    name: `${sum.name}_${reading}`,
    part: 'bound',
    title: `${sum.title}, reading ${reading}`,
    about: sum.about,
    axis: 'nats/dataset, exact',
    unit: 'nats/dataset',
    steps,
  });
}

/** None where a term is not known. */
function stepsOf(
  panel: string,
  { terms, total }: Sum,
  read: (id: string) => number | undefined,
): readonly WaterfallStep[] {
  const steps: WaterfallStep[] = [];
  let from = 0;
  for (const { id, symbol, factor } of terms) {
    const value = read(id);
    const times = factor(read);
    if (value === undefined || times === undefined) return [];
    const change = value * times;
    steps.push({
      panel,
      step: symbol,
      from,
      to: from + change,
      what: change < 0 ? 'takes away' : 'adds',
      text: signedText(change),
    });
    from += change;
  }
  const sum = read(total.id);
  if (sum === undefined) return [];
  const step = `= ${total.symbol}`;
  return [...steps, { panel, step, from: 0, to: sum, what: 'total', text: signedText(sum) }];
}

function signedText(value: number): string {
  return formatSigned(value, { type: 'significant', digits: 5 }).replaceAll('-', '−');
}
