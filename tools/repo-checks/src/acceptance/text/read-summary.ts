import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a check reads of `summary.json`. */
export interface ReadSummary {
  readonly verdict: { readonly available: boolean; readonly sentence?: string };
  readonly quantities: readonly ReadQuantity[];
}

interface ReadQuantity {
  readonly id: string;
  readonly arm?: string;
  readonly versus?: string;
  readonly source: string;
  readonly outcome: ({ readonly available: true } & ReadNumber) | { readonly available: false };
}

/** A number that is there. */
export interface ReadNumber {
  readonly value: number;
  readonly interval?: { readonly lower: number; readonly upper: number };
  readonly warnings: readonly { readonly code: string }[];
}

/** The summary of the only run in a folder of runs. */
export function readSummary(out: string): ReadSummary {
  const isRun = (name: string): boolean => !['store', 'cache', 'scratch'].includes(name);
  const [run] = readdirSync(out).filter(isRun);
  if (run === undefined) throw new Error(`no run folder in ${out}`);
  // Written by the run itself.
  return JSON.parse(readFileSync(join(out, run, 'summary.json'), 'utf8')) as ReadSummary;
}

/** The number of one arm; undefined where there is none. */
export function numberOf(
  { quantities }: ReadSummary,
  wanted: {
    readonly id: string;
    readonly arm: string;
    readonly versus?: string;
    readonly source?: string;
  },
): ReadNumber | undefined {
  const found = quantities.find(
    ({ id, arm, versus, source }) =>
      id === wanted.id &&
      arm === wanted.arm &&
      (wanted.versus === undefined || versus === wanted.versus) &&
      (wanted.source === undefined || source === wanted.source),
  );
  return found?.outcome.available === true ? found.outcome : undefined;
}

/** A number with its interval, for people. */
export function shown(number: ReadNumber | undefined): string {
  if (number === undefined) return 'none';
  const { value, interval } = number;
  if (interval === undefined) return value.toFixed(4);
  return `${value.toFixed(4)} [${interval.lower.toFixed(4)}, ${interval.upper.toFixed(4)}]`;
}
