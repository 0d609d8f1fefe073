import fc from 'fast-check';
import type { JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/cells/canonical-json.js';
import { itemComparison } from '../../src/compare/inputs/differing-items.js';
import { itemsInCommon } from '../../src/compare/inputs/items-in-common.js';
import { namesInCommon } from '../../src/compare/inputs/names-in-common.js';
import { compareRuns } from '../../src/compare/compare-runs.js';
import type { PlannedCell } from '../../src/record/plan-file.js';
import { outputFolder, writeRun } from './written-run.js';

function payloadOf(examples: readonly JsonObject[], failures: readonly JsonObject[] = []): Buffer {
  return Buffer.from(canonicalJson({ kind: 'text', examples, failures }));
}

const numbered = (...places: readonly number[]): JsonObject[] =>
  places.map((place) => ({ id: `item-${place}`, response: `said ${place}` }));

const cell = (address: string): PlannedCell => ({
  address,
  type: 'draw-examples',
  label: '',
  roles: {},
  parameters: {},
  inputs: [],
});

/** A store of texts, which may be too long. */
function textsOf(payloads: Readonly<Record<string, Buffer>>) {
  return {
    text: (address: string, most: number) => {
      const text = payloads[address];
      if (text === undefined) return 'lost' as const;
      return text.length > most ? ('too-long' as const) : text;
    },
  };
}

function compared(here: readonly Buffer[], there: readonly Buffer[]): string {
  const cells = (payloads: readonly Buffer[]) => payloads.map((_, draw) => cell(String(draw)));
  const texts = (payloads: readonly Buffer[]) => textsOf(Object.fromEntries(payloads.entries()));
  const compare = itemComparison(texts(here), texts(there));
  return compare(cells(here), cells(there)).reason;
}

describe('the items of two draws', () => {
  it('are counted as a count of equal JSON values does, whatever the items hold', () => {
    const item = fc.record({
      id: fc.constantFrom('a', 'b', '"},{"id":"'),
      response: fc.constantFrom('', 'é\\"', '},{', ']}', '\u2028'),
      metadata: fc.constantFrom({}, { list: [{ id: 'x' }, { id: 'y' }] }),
    });
    fc.assert(
      fc.property(fc.array(item), fc.array(item), (own, other) => {
        const left = own.map((each) => canonicalJson(each));
        let common = 0;
        for (const each of other) {
          const place = left.indexOf(canonicalJson(each));
          if (place < 0) continue;
          left.splice(place, 1);
          common += 1;
        }
        const found = itemsInCommon(payloadOf(own), payloadOf(other));
        expect(found).toMatchObject({ here: own.length, there: other.length, common });
      }),
    );
  });

  it.each([
    [numbered(0, 1, 2), numbered(2, 0, 1), 'the same 3 items in another order'],
    [numbered(0, 1, 2), numbered(0, 1, 3), '2 of 3 items in common'],
    [numbered(0, 0, 1), numbered(0, 1, 1), '2 of 3 items in common'],
    [
      numbered(0, 1, 2),
      numbered(5, 1),
      '1 item in common, of 3 in the reference and 2 in this run',
    ],
    [numbered(0), numbered(1), 'no common items'],
  ])('%# are told apart in words', (here, there, words) => {
    expect(compared([payloadOf(here)], [payloadOf(there)])).toBe(words);
  });

  it('may be the same in one order, beside draws that failed', () => {
    const failed = payloadOf(numbered(0, 1), [{ draw: 2, code: 'X', reason: 'x' }]);
    expect(compared([payloadOf(numbered(0, 1))], [failed])).toBe(
      'the same 2 items in the same order: only what is kept beside them differs',
    );
  });

  it('of several draws are compared draw by draw', () => {
    const [first, second] = [payloadOf(numbered(0, 1)), payloadOf(numbered(2, 3))];
    expect(compared([first, second], [second, first])).toBe('no common items');
    expect(compared([first, second], [first, first])).toBe('2 of 4 items in common');
  });

  it('are not known where they are lost, damaged or too long, and the reason is given', () => {
    const long = payloadOf([{ id: 'x'.repeat(9e6) }]);
    const whole = payloadOf(numbered(0));
    const unknown = 'other items, or the same in another order: ';
    const lost = itemComparison(textsOf({}), textsOf({ 0: whole }))([cell('0')], [cell('0')]);
    expect(lost.reason).toBe(`${unknown}the store beside a run has lost them`);
    expect(compared([whole], [whole.subarray(0, 20)])).toBe(
      `${unknown}the store beside a run is damaged`,
    );
    expect(compared([long], [long])).toBe(`${unknown}they are too long to be looked through here`);
  });
});

describe('data under other names', () => {
  const named = (names: Readonly<Record<string, string>>) => ({
    draws: new Map(Object.entries(names).map(([name, digest]) => [name, [cell(digest)]])),
    digest: (address: string) => (address === 'lost' ? undefined : address),
  });

  it('are found where two generators swapped their names', () => {
    const names = namesInCommon(named({ a: '1', b: '2' }), named({ a: '2', b: '1' }));
    expect(names('a')).toEqual([
      "what the reference has by this name is 'b' in this run",
      "what this run has by this name is 'b' in the reference",
    ]);
  });

  it('are found where one was renamed, and not where data are lost', () => {
    const names = namesInCommon(
      named({ old: '1', gone: 'lost' }),
      named({ new: '1', lost: 'lost' }),
    );
    expect(names('old')).toEqual(["what the reference has by this name is 'new' in this run"]);
    expect(names('new')).toEqual(["what this run has by this name is 'old' in the reference"]);
    expect(names('gone')).toEqual([]);
  });
});

describe('the held-out items of two runs', () => {
  it('are said to be the same in another order, as the stores have them', async () => {
    const items = ['a', 'b', 'c'].map((id): readonly [string, string] => [id, `what ${id} holds`]);
    const losses = { base: [[0.25, 0.5, 0.75]] };
    const [here, there] = [
      await writeRun(outputFolder(), { name: 'first', items, losses }),
      await writeRun(outputFolder(), {
        name: 'second',
        seed: 1,
        items: items.toReversed(),
        losses,
      }),
    ];
    const [{ inputs }] = compareRuns([here, there]).others as [
      ReturnType<typeof compareRuns>['others'][0],
    ];
    expect(inputs.data).toMatchObject([
      {
        data: 'held-out',
        state: 'different',
        items: { here: 3, there: 3, common: 3 },
        reason: 'the same 3 items in another order',
      },
    ]);
  });
});
