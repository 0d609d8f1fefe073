import { csvText } from '../tables/csv-text.js';
import type { ContestUsage } from './contest-usage.js';
import type { Figure } from './figure.js';

/** One number of one contestant, as a line of a table. */
export interface ContestNumber {
  readonly contestant: string;
  readonly quantity: string;
  /** What it is about beside the contestant: an arm, a reading with its estimator; empty for neither. */
  readonly about: string;
  readonly figure: Figure;
}

/** A number without an interval; missing where there is none. */
export function plainFigure(value: number | null, reason: string): Figure {
  return value === null
    ? { available: false, reason }
    : { available: true, value, unit: 'dimensionless', interval: null };
}

/** Every number of a contest: one line each, which any program reads without knowing the quantities. */
export function contestCsv(numbers: readonly ContestNumber[]): string {
  return csvText(numbers, [
    ['contestant', ({ contestant }) => contestant],
    ['quantity', ({ quantity }) => quantity],
    ['about', ({ about }) => about],
    ['value', ({ figure }) => (figure.available ? figure.value : null)],
    ['unit', ({ figure }) => (figure.available ? figure.unit : null)],
    ['lower', ({ figure }) => (figure.available ? figure.interval?.lower : null)],
    ['upper', ({ figure }) => (figure.available ? figure.interval?.upper : null)],
    ['reason', ({ figure }) => (figure.available ? null : figure.reason)],
  ]);
}

/** Requests, tokens and cost of a contestant as numbers. */
export function usageNumbers(
  contestant: string,
  usage: ContestUsage | null,
): readonly ContestNumber[] {
  if (usage === null) return [];
  const { cost, unpriced: _unpriced, ...counts } = usage;
  const line = (quantity: string, about: string, value: number): ContestNumber => ({
    contestant,
    quantity,
    about,
    figure: plainFigure(value, ''),
  });
  return [
    ...Object.entries(counts).map(([name, value]) => line(name, '', value)),
    ...Object.entries(cost).map(([currency, amount]) => line('cost', currency, amount)),
  ];
}
