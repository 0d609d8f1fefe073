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
  readonly outcome:
    | ({ readonly available: true } & ReadNumber)
    | { readonly available: false; readonly reason: string };
}

/** A number that is there. */
export interface ReadNumber {
  readonly value: number;
  readonly interval?: { readonly lower: number; readonly upper: number };
  readonly warnings: readonly { readonly code: string }[];
}

/** Beside the runs in a folder of runs. */
const shared: readonly string[] = ['store', 'cache', 'scratch', 'generations'];

/** The only run in a folder of runs. */
export function runFolder(out: string): string {
  const [run] = readdirSync(out).filter((name) => !shared.includes(name));
  if (run === undefined) throw new Error(`no run folder in ${out}`);
  return join(out, run);
}

/** The summary of the only run in a folder of runs. */
export function readSummary(out: string): ReadSummary {
  // Written by the run itself.
  return JSON.parse(readFileSync(join(runFolder(out), 'summary.json'), 'utf8')) as ReadSummary;
}

/** Which quantity is meant. */
interface Wanted {
  readonly id: string;
  readonly arm: string;
  readonly versus?: string;
  readonly source?: string;
}

/** The number of one arm; undefined where there is none. */
export function numberOf(summary: ReadSummary, wanted: Wanted): ReadNumber | undefined {
  const found = quantityOf(summary, wanted);
  return found?.outcome.available === true ? found.outcome : undefined;
}

/** Why one arm has no number; undefined where it has one, or no such row. */
export function reasonOf(summary: ReadSummary, wanted: Wanted): string | undefined {
  const found = quantityOf(summary, wanted);
  return found?.outcome.available === false ? found.outcome.reason : undefined;
}

function quantityOf({ quantities }: ReadSummary, wanted: Wanted): ReadQuantity | undefined {
  return quantities.find(
    ({ id, arm, versus, source }) =>
      id === wanted.id &&
      arm === wanted.arm &&
      (wanted.versus === undefined || versus === wanted.versus) &&
      (wanted.source === undefined || source === wanted.source),
  );
}

/** A number with its interval, for people. */
export function shown(number: ReadNumber | undefined): string {
  if (number === undefined) return 'none';
  const { value, interval } = number;
  if (interval === undefined) return value.toFixed(4);
  return `${value.toFixed(4)} [${interval.lower.toFixed(4)}, ${interval.upper.toFixed(4)}]`;
}
