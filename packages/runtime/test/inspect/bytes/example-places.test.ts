import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/cells/canonical-json.js';
import { ExamplePlaces, shownFields } from '../../../src/inspect/bytes/example-places.js';
import { soughtText, textAt } from '../../../src/inspect/bytes/find-text.js';
import { fieldRanges, itemRanges, valueAt } from '../../../src/inspect/bytes/json-ranges.js';
import { hostileText } from '../hostile-text.js';

const textExample = fc.record(
  {
    id: hostileText,
    kind: fc.constant('text'),
    metadata: fc.dictionary(hostileText, fc.array(hostileText, { maxLength: 3 }), { maxKeys: 3 }),
    prompt: hostileText,
    response: hostileText,
    // No part of an example, and before `id` in its order.
    also: hostileText,
    idea: hostileText,
    promptly: hostileText,
    resin: hostileText,
  },
  { requiredKeys: ['id', 'kind', 'prompt', 'response'] },
);
const vectorExample = fc.record({
  id: hostileText,
  kind: fc.constant('vector'),
  values: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
});
const payloads = fc.record({
  examples: fc.array(fc.oneof(textExample, vectorExample), { maxLength: 5 }),
  failures: fc.array(fc.record({ code: hostileText, draw: fc.nat(), reason: hostileText })),
  kind: fc.constant('text'),
  note: fc.oneof(hostileText, fc.boolean(), fc.constant(null), fc.integer()),
});

describe('places in canonical JSON', () => {
  it('are those of a full parse, whatever texts hold', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        const bytes = Buffer.from(canonicalJson(payload));
        const fields = fieldRanges(bytes);
        const read = Object.fromEntries(
          [...fields].map(([name, range]) => [name, valueAt(bytes, range)]),
        );
        expect(read).toEqual(JSON.parse(bytes.toString('utf8')));
        const places = new ExamplePlaces(bytes, fields.get('examples')!.start);
        expect(places.end).toBe(fields.get('examples')!.end);
        const examples = Array.from({ length: places.count }, (_, index) =>
          valueAt(bytes, places.example(index)),
        );
        expect(examples).toEqual(read['examples']);
        const shown = examples.map((_, index) =>
          shownFields.map((field) => {
            const range = places.text(index, field);
            return range && textAt(bytes, range);
          }),
        );
        const wanted = payload.examples.map((example) =>
          shownFields.map((field) => (field in example ? example[field as 'id'] : undefined)),
        );
        expect(shown).toEqual(wanted);
        const failures = itemRanges(bytes, fields.get('failures')!);
        expect(failures.map((range) => valueAt(bytes, range))).toEqual(payload.failures);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('hold for more examples than there is room for at first', () => {
    const examples = Array.from({ length: 1000 }, (_, index) => ({ id: `e${index}` }));
    const bytes = Buffer.from(canonicalJson({ examples }));
    const places = new ExamplePlaces(bytes, fieldRanges(bytes).get('examples')!.start);
    expect(places.count).toBe(1000);
    const [first, last] = [0, 999].map((index) => valueAt(bytes, places.example(index)));
    expect([first, last]).toEqual([{ id: 'e0' }, { id: 'e999' }]);
    expect(() => places.example(1000)).toThrow(RangeError);
  });

  it('are refused where the text is cut, wherever that is', () => {
    const text = canonicalJson({ examples: [{ id: 'a"\\', values: [1, { b: 'c' }] }], kind: 'x' });
    const bytes = Buffer.from(text);
    const cut = Array.from({ length: bytes.length }, (_, length) => bytes.subarray(0, length));
    for (const part of cut) expect(() => fieldRanges(part)).toThrow(RangeError);
  });
});

describe('the search for a text', () => {
  const small = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

  it('finds what the text itself holds, capitals of ASCII equal, and nothing else', () => {
    const cases = fc.record({ text: hostileText, sought: hostileText.filter((s) => s !== '') });
    fc.assert(
      fc.property(cases, ({ text, sought }) => {
        const bytes = Buffer.from(canonicalJson({ text, z: sought }));
        const { start, end } = fieldRanges(bytes).get('text')!;
        const range = { start: start + 1, end: end - 1 };
        expect(soughtText(sought).isIn(bytes, range)).toBe(small(text).includes(small(sought)));
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it.each([
    ['n', 'a\nb', false],
    ['u001', '\u001f', false],
    ['f', '\u001f', false],
    ['\n', 'a\\nb', false],
    ['\\n', 'a\\nb', true],
    ['"', 'say "x"', true],
    ['\\', 'a"b', false],
    ['GRÜN', 'grün', false],
    ['GRüN', 'Grün', true],
    ['n', '\nn', true],
  ])('of %j in %j is %j', (sought, text, holds) => {
    const bytes = Buffer.from(JSON.stringify(text));
    const range = { start: 1, end: bytes.length - 1 };
    expect(soughtText(sought).isIn(bytes, range)).toBe(holds);
  });
});
