import fc from 'fast-check';
import type { JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/cells/canonical-json.js';
import { differingItems } from '../../src/compare/inputs/differing-items.js';
import { itemsInCommon } from '../../src/compare/inputs/items-in-common.js';
import { namesInCommon } from '../../src/compare/inputs/names-in-common.js';
import { visitExamples, type BytesInParts } from '../../src/compare/reading/visit-items.js';
import { compareRuns } from '../../src/compare/compare-runs.js';
import type { PlannedCell } from '../../src/record/plan-file.js';
import { outputFolder, writeRun } from './written-run.js';

function payloadOf(examples: readonly JsonObject[], failures: readonly JsonObject[] = []): Buffer {
  return Buffer.from(canonicalJson({ kind: 'text', examples, failures }));
}

const numbered = (...places: readonly number[]): JsonObject[] =>
  places.map((place) => ({ kind: 'text', id: `item-${place}`, response: `said ${place}` }));

const cell = (address: string): PlannedCell => ({
  address,
  type: 'draw-examples',
  label: '',
  roles: {},
  parameters: {},
  inputs: [],
});

/** A payload that is read part by part, as a store gives it. */
function inParts(payload: Buffer): BytesInParts {
  return { length: payload.length, part: ({ start, end }) => payload.subarray(start, end) };
}

function compared(here: readonly Buffer[], there: readonly Buffer[]): string {
  const sideOf = (payloads: readonly Buffer[]) => ({
    run: { stored: (address: string) => inParts(payloads[Number(address)]!) },
    draws: payloads.map((_, draw) => cell(String(draw))),
  });
  return differingItems({ here: sideOf(here), there: sideOf(there) }).reason;
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
        const found = itemsInCommon(inParts(payloadOf(own)), inParts(payloadOf(other)));
        expect(found).toMatchObject({ here: own.length, there: other.length, common });
      }),
    );
  });

  it.each([
    [numbered(0, 1, 2), numbered(2, 0, 1), 'the same 3 items in another order'],
    [numbered(0, 1, 2), numbered(0, 1, 3), '2 items in common, 1 removed, 1 added'],
    [numbered(0, 0, 1), numbered(0, 1, 1), '2 items in common, 1 removed, 1 added'],
    [numbered(0, 1, 2), numbered(5, 1), '1 item in common, 2 removed, 1 added'],
    [numbered(0), numbered(1), 'no common items, 1 in the reference and 1 in this run'],
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
    expect(compared([first, second], [second, first])).toBe(
      'no common items, 4 in the reference and 4 in this run',
    );
    expect(compared([first, second], [first, first])).toBe('2 items in common, 2 removed, 2 added');
  });

  it('are named where one run alone has them, the first of them and their beginnings', () => {
    const own = payloadOf(numbered(4, 0, 1, 2, 3, 5));
    const other = payloadOf([{ id: 'long', kind: 'text', response: 'x'.repeat(200) }]);
    const { onlyHere, onlyThere } = itemsInCommon(inParts(own), inParts(other));
    expect(onlyHere).toEqual(
      [4, 0, 1].map((place) => ({ id: `item-${place}`, text: `said ${place}` })),
    );
    expect(onlyThere).toEqual([{ id: 'long', text: 'x'.repeat(80) }]);
    const twice = payloadOf(numbered(0, 0, 1));
    expect(itemsInCommon(inParts(twice), inParts(payloadOf(numbered(0, 1)))).onlyHere).toEqual([
      { id: 'item-0', text: 'said 0' },
    ]);
  });

  it('are not known where they are lost or damaged, and the reason is given', () => {
    const whole = payloadOf(numbered(0));
    const unknown = 'other items, or the same in another order: ';
    const lost = { run: { stored: () => undefined }, draws: [cell('0')] };
    expect(differingItems({ here: lost, there: lost }).reason).toBe(
      `${unknown}the store beside a run has lost them`,
    );
    expect(compared([whole], [whole.subarray(0, 20)])).toBe(
      `${unknown}the store beside a run is damaged`,
    );
  });
});

describe('examples that are read in parts', () => {
  function visited(payload: Buffer, windowBytes: number) {
    const items: string[] = [];
    const parts: number[] = [];
    const part: BytesInParts['part'] = ({ start, end }) => {
      parts.push(end - start);
      return payload.subarray(start, end);
    };
    visitExamples(
      { length: payload.length, part },
      (item) => {
        items.push(item.toString('utf8'));
      },
      windowBytes,
    );
    return { items, parts };
  }

  it('are those of the whole text, however small the parts are', () => {
    const example = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.object()));
    fc.assert(
      fc.property(fc.array(example), fc.nat({ max: 40 }), (examples, more) => {
        // What comes before the examples in canonical JSON is passed over.
        const plain = JSON.parse(JSON.stringify(examples)) as JsonObject[];
        const payload = Buffer.from(
          canonicalJson({ a: ['"examples":[', 1], examples: plain, z: 0 }),
        );
        expect(visited(payload, more + 1).items).toEqual(plain.map((each) => canonicalJson(each)));
      }),
    );
  });

  it('are held a part at a time, which is as long as two items at most', () => {
    const item = { id: 'x', response: 'y'.repeat(980) };
    const payload = payloadOf(Array.from({ length: 500 }, () => item));
    const { items, parts } = visited(payload, 64);
    expect(items).toHaveLength(500);
    expect(Math.max(...parts)).toBeLessThanOrEqual(2048);
  });

  it('end where nothing more is wanted', () => {
    let seen = 0;
    visitExamples(inParts(payloadOf(numbered(0, 1, 2))), () => (++seen === 2 ? 'stop' : undefined));
    expect(seen).toBe(2);
  });

  it.each(['{}', '{"examples":{}}', '{"examples":[{}', '{"examples":[{}}', '[]', '', '{"a":1,'])(
    'are refused in %s',
    (text) => {
      expect(() => visited(Buffer.from(text), 4)).toThrow(RangeError);
    },
  );
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
