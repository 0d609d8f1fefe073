import type { QuantityOutcome, RunDifference } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/compare/compare-runs.js';
import { noisierGenerator, runChain } from './chain-run.js';

const reference = await runChain();
const noisier = await runChain(noisierGenerator);
const reseeded = await runChain({ seed: 1 });

function compare(here: string, there: string): RunDifference {
  return compareRuns([here, there]).others[0]!;
}

describe('runs in the other order', () => {
  /** What a comparison says of differences alone, by what they are of. */
  function differencesOf({ settings }: RunDifference): Record<string, unknown> {
    const [only] = settings;
    return Object.fromEntries(
      [...only!.heldOut.quantities, ...only!.numbers].map(
        ({ section, id, arm, versus, source, symbol, difference, pairing }) => [
          JSON.stringify([section, id, arm, versus, source, symbol]),
          { pairing, ...numbersOf(difference) },
        ],
      ),
    );
  }

  function numbersOf(outcome: QuantityOutcome) {
    if (!outcome.available) return {};
    const { value, standardError, interval } = outcome;
    return { value, standardError, lower: interval?.lower, upper: interval?.upper };
  }

  function turned(differences: Record<string, unknown>): Record<string, unknown> {
    // Made by differencesOf.
    const all = Object.entries(differences) as [string, Partial<Record<string, number>>][];
    const minus = (value: number | undefined) => (value === undefined ? undefined : 0 - value);
    return Object.fromEntries(
      all.map(([name, { value, lower, upper, ...same }]) => [
        name,
        {
          ...same,
          ...('standardError' in same && {
            value: minus(value),
            lower: minus(upper),
            upper: minus(lower),
          }),
        },
      ]),
    );
  }

  it.each([
    ['another generator', noisier],
    ['another seed', reseeded],
  ])('have the differences with their signs turned, to the last bit: %s', (_, other) => {
    const there = differencesOf(compare(reference, other));
    expect(Object.keys(there).length).toBeGreaterThan(20);
    expect(differencesOf(compare(other, reference))).toEqual(turned(there));
  });
});
