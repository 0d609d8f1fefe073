import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ComparedQuantity, JsonObject, QuantityOutcome, RunDifference } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../src/compare/compare-runs.js';
import { noisierGenerator, runChain } from './chain-run.js';
import { outputFolder, writeRun } from './written-run.js';

function compare(here: string, there: string): RunDifference {
  return compareRuns([here, there]).others[0]!;
}

function numberOf({ settings }: RunDifference, id: string, arm: string, source: string) {
  const found = settings[0]!.numbers.find(
    (each) => each.id === id && each.arm === arm && each.source === source,
  );
  return found!;
}

/** Somebody may commit to the repository between two runs of a test. */
function beyondRevision({ inputs }: RunDifference) {
  return inputs.differences.filter(({ path }) => !path.startsWith('git'));
}

type Available = Extract<QuantityOutcome, { available: true }>;

function available({ here, there, difference }: ComparedQuantity) {
  // The quantity has a value in both runs.
  return {
    here: here as Available,
    there: there as Available,
    difference: difference as Available,
  };
}

const reference = await runChain();
const twin = await runChain();
const noisier = await runChain(noisierGenerator);
const reseeded = await runChain({ seed: 1 });

describe('two runs of one plan', () => {
  const compared = compare(reference, twin);

  it('have the same inputs, the same data and the same results, cell by cell', () => {
    expect(compared.inputs.samePlan).toBe(true);
    expect(beyondRevision(compared)).toEqual([]);
    expect(compared.inputs.commonCells.cells).toBeGreaterThan(100);
    expect(compared.inputs.commonCells.otherResults).toBe(0);
    expect(compared.inputs.data.map(({ state }) => state)).toEqual(['same', 'same', 'same']);
  });

  it('differ by exactly 0, with intervals of no width', () => {
    const { heldOut, numbers } = compared.settings[0]!;
    expect(heldOut.quantities.length).toBeGreaterThan(4);
    for (const { difference } of [...heldOut.quantities, ...numbers]) {
      const { value = 0, interval } = difference as Partial<Available>;
      expect([value, interval?.lower ?? 0, interval?.upper ?? 0]).toEqual([0, 0, 0]);
    }
    const compareds = numbers.filter(({ difference }) => difference.available);
    expect(new Set(compareds.map(({ pairing }) => pairing))).toEqual(new Set(['same']));
  });
});

describe('two runs with another generator', () => {
  const compared = compare(reference, noisier);

  it('differ in the options of that generator, and in a name that changes nothing', () => {
    expect(compared.inputs.samePlan).toBe(false);
    expect(beyondRevision(compared)).toEqual([
      { part: 'config', path: 'name', here: 'small', there: 'noisier', effect: 'none' },
      {
        part: 'config',
        path: 'generators.faithful.options.noise',
        here: 1,
        there: 3,
        effect: 'results',
      },
    ]);
    expect(compared.inputs.data.map(({ data, state }) => [data, state])).toEqual([
      ['held-out', 'same'],
      ['anchors', 'same'],
      ['faithful', 'different'],
    ]);
  });

  it('have the information on the anchors from the same cells', () => {
    const anchors = numberOf(compared, 'mutual-information', 'anchors', 'log-det');
    expect(anchors).toMatchObject({ pairing: 'same', difference: { value: 0, standardError: 0 } });
  });

  it('pair the information on synthetic data part by part, for another error than of two strangers', () => {
    const { here, there, difference } = available(
      numberOf(compared, 'mutual-information', 'faithful', 'log-det'),
    );
    expect(difference.value).toBe(there.value - here.value);
    expect(difference.interval!.method).toBe('subsampling');
    const strangers = Math.hypot(here.standardError!, there.standardError!);
    expect(difference.standardError).toBeLessThan(strangers);
  });

  it('pair GGMI by both of its terms', () => {
    const gain = numberOf(compared, 'ggmi', 'faithful', 'log-det');
    const information = numberOf(compared, 'mutual-information', 'faithful', 'log-det');
    expect(gain.pairing).toBe('paired');
    // I(S_anchor;W′) is of the same cells: what is left is −I(S_gen;W), resample by resample.
    const [own, other] = [available(gain).difference, available(information).difference];
    expect(own.value).toBeCloseTo(-other.value, 12);
    expect(own.standardError).toBeCloseTo(other.standardError!, 12);
  });

  it('subtract closed forms exactly, without an interval', () => {
    const gain = numberOf(compared, 'ggmi', 'faithful', 'exact');
    const { here, there, difference } = available(gain);
    expect(gain.pairing).toBe('exact');
    expect(difference).toMatchObject({ value: there.value - here.value, kind: 'exact' });
    expect(difference.interval).toBeUndefined();
    expect(difference.value).not.toBe(0);
  });

  it('pair trainings by their streams', () => {
    expect(compared.settings[0]!.heldOut.trainings).toEqual({ here: 2, there: 2, used: 'paired' });
  });
});

describe('two runs of another seed', () => {
  const compared = compare(reference, reseeded);

  it('take the readings as independent: the variances add', () => {
    const found = numberOf(compared, 'mutual-information', 'anchors', 'log-det');
    const { here, there, difference } = available(found);
    expect(found.pairing).toBe('independent');
    expect(difference.standardError).toBe(Math.hypot(here.standardError!, there.standardError!));
    // Both intervals are symmetric, and so is that of the difference: half widths add as squares.
    const half = ({ interval }: Available): number => (interval!.upper - interval!.lower) / 2;
    expect(half(difference)).toBeCloseTo(Math.hypot(half(here), half(there)), 12);
  });

  it('have other held-out items under the ids of the reference, and pair none of them', () => {
    const { items, reason, quantities } = compared.settings[0]!.heldOut;
    expect(items).toMatchObject({ common: 0, otherContent: 4 });
    expect(reason).toContain('stand for other items');
    expect(new Set(quantities.map(({ pairing }) => pairing))).toEqual(new Set(['independent']));
  });
});

describe('runs that lack something', () => {
  function copyWithout(folder: string, ...files: readonly string[]): string {
    const output = outputFolder();
    const copy = join(output, 'copy-0123456789');
    cpSync(folder, copy, { recursive: true });
    cpSync(join(dirname(folder), 'store'), join(output, 'store'), { recursive: true });
    for (const file of files) rmSync(join(copy, file));
    return copy;
  }

  it('are compared by their inputs alone where one is not finished', () => {
    const compared = compare(reference, copyWithout(noisier, 'summary.json', 'results.jsonl'));
    expect(compared.settings).toEqual([]);
    expect(compared.leftOut).toEqual([
      "Of this run no result is compared: it has no summary: its status is 'complete'.",
    ]);
    expect(compared.inputs.data.map(({ state }) => state)).toEqual(['same', 'same', 'different']);
  });

  it('have the same data at the same addresses, and unknown ones at others, where nothing was kept', () => {
    const copy = copyWithout(noisier, 'summary.json', 'results.jsonl');
    rmSync(join(dirname(copy), 'store'), { recursive: true });
    const { data } = compare(reference, copy).inputs;
    expect(data.map(({ state }) => state)).toEqual(['same', 'same', 'unknown']);
  });

  it('are compared by their summaries where there is no plan', () => {
    const compared = compare(reference, copyWithout(noisier, 'plan.jsonl'));
    expect(compared.settings[0]!.heldOut.reason).toContain('this run has no plan.jsonl');
    expect(compared.inputs.data.map(({ state }) => state)).toEqual(
      compared.inputs.data.map(() => 'unknown'),
    );
    expect(numberOf(compared, 'mutual-information', 'faithful', 'log-det').pairing).toBe(
      'independent',
    );
  });

  it('say that losses are lost where the store is', () => {
    const copy = copyWithout(noisier);
    rmSync(join(dirname(copy), 'store'), { recursive: true });
    expect(compare(reference, copy).settings[0]!.heldOut.reason).toContain('has lost its losses');
  });

  it('are refused where a folder comes twice, is none, or is damaged', () => {
    const damaged = join(outputFolder(), 'damaged');
    mkdirSync(damaged);
    writeFileSync(join(damaged, 'record.json'), '{}');
    writeFileSync(join(damaged, 'summary.json'), '{}');
    const codes = [
      [reference],
      [reference, `${reference}/.`],
      [reference, '/nowhere'],
      [reference, damaged],
    ];
    expect(codes.map(codeOf)).toEqual([
      'COMPARE_TOO_FEW',
      'COMPARE_SAME_RUN',
      'RUN_NOT_FOUND',
      'RUN_DAMAGED',
    ]);
  });

  function codeOf(folders: readonly string[]): unknown {
    try {
      return compareRuns(folders);
    } catch (error) {
      return (error as { readonly code?: string }).code;
    }
  }
});

describe('readings that do not measure the same', () => {
  it('are not subtracted where twins are paired by other rules', async () => {
    const at = (pairing: string) => ({ readings: { matched: { type: 'supersample', pairing } } });
    const losses = { base: [[0.5, 0.25]] };
    const items = [
      ['a', '1'],
      ['b', '2'],
    ] as const;
    const [here, there] = await Promise.all([
      writeRun(outputFolder(), { name: 'across', losses, items, config: at('across-prompts') }),
      writeRun(outputFolder(), { name: 'within', losses, items, config: at('within-prompt') }),
    ]);
    const quantity = {
      id: 'mutual-information',
      symbol: 'I_A',
      name: 'I',
      section: { type: 'reading', reading: 'matched', readingType: 'supersample' },
      arm: 'anchors',
      source: 'ld-cmi',
      outcome: { available: true, value: 0.2, unit: 'nats/item', kind: 'estimate', warnings: [] },
    };
    for (const folder of [here, there]) addQuantity(folder, quantity);
    const { heldOut, numbers } = compare(here, there).settings[0]!;
    expect(heldOut.reason).toContain('neither run has a comparison as deployed');
    const [number] = numbers;
    expect(number!.difference).toEqual({
      available: false,
      reason: expect.stringContaining('mixing the rules fakes a gain'),
    });
  });
});

function addQuantity(folder: string, quantity: unknown): void {
  const file = join(folder, 'summary.json');
  // Written by writeRun.
  const summary = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
  writeFileSync(file, JSON.stringify({ ...summary, quantities: [quantity] }));
}
