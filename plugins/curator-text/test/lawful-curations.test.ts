import curatorText, {
  duplicatesCurator,
  lengthCurator,
  patternCurator,
  qualityCurator,
  VERSION,
} from '@ggmi/curator-text';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curateWith, expectLawful, withResponses } from './curate-with.js';

const pieces = [
  '',
  ' ',
  '\n',
  'a',
  'A',
  '7',
  '😀',
  '\ud800',
  'שלום ',
  'ﬁ',
  'one and two ',
  '\u202e',
];
const text = fc
  .array(fc.constantFrom(...pieces, 'a line that comes again and again\n'), { maxLength: 8 })
  .map((parts) => parts.join(''));
const examples = fc
  .uniqueArray(fc.record({ id: fc.string({ maxLength: 3 }), prompt: text, response: text }), {
    maxLength: 15,
    selector: ({ id }) => id,
  })
  .map((rows) => rows.map((row) => ({ kind: 'text' as const, ...row })));
const treatment = fc.constantFrom('drop', 'flag', 'off');
const policy = fc.constantFrom('drop', 'flag');

const curators = [
  {
    component: duplicatesCurator,
    options: fc.record({
      exact: treatment,
      near: treatment,
      anchors: treatment,
      heldOut: treatment,
      fields: fc.constantFrom('response', 'prompt+response'),
      threshold: fc.constantFrom(0.2, 0.6, 1),
      shortest: fc.constantFrom(0, 10),
    }),
  },
  {
    component: lengthCurator,
    options: fc.record({
      unit: fc.constantFrom('bytes', 'characters', 'words'),
      prompt: fc.constant({ most: 40 }),
      response: fc.constant({ least: 2, most: 60 }),
      policy,
    }),
  },
  {
    component: patternCurator,
    options: fc.record({
      pattern: fc.constantFrom('a', '^\\s*$', '.', '\\p{Emoji}'),
      keep: fc.constantFrom('matching', 'not-matching'),
      field: fc.constantFrom('prompt', 'response'),
      policy,
    }),
  },
  {
    component: qualityCurator,
    options: fc.record({
      leastWords: fc.constantFrom(0, 5),
      entropyNats: fc.constantFrom({}, { least: 1 }, { most: 2 }),
      field: fc.constantFrom('prompt', 'response'),
      policy,
    }),
  },
];

describe('curator-text', () => {
  it('states the version of its package', () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(VERSION).toBe(version);
    expect(curatorText.version).toBe(version);
  });

  it.each(curators)(
    '$component.id keeps every item unchanged and in order, or drops it for one reason',
    async ({ component, options }) => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({ items: examples, anchors: examples, heldOut: examples, options }),
          async (input) => {
            const curation = await curateWith(component, input);
            expectLawful(input.items, curation);
            expect(await curateWith(component, input)).toEqual(curation);
          },
        ),
        { numRuns: 100, seed: 3 },
      );
    },
  );

  it.each(curators.map(({ component }) => component))(
    '$id stops with the reason of an aborted signal, also between items',
    async (component) => {
      const options = component === patternCurator ? { pattern: 'a' } : {};
      const items = withResponses(...Array.from({ length: 2000 }, (_, i) => `response ${i}`));
      const reason = new Error('enough');
      const early = curateWith(component, { options, items, signal: AbortSignal.abort(reason) });
      await expect(early).rejects.toBe(reason);
      const controller = new AbortController();
      const late = curateWith(component, { options, items, signal: controller.signal });
      setImmediate(() => controller.abort(reason));
      await expect(late).rejects.toBe(reason);
    },
  );

  it.each(curators.map(({ component }) => component))(
    '$id only filters, and refuses items that are no text',
    async (component) => {
      expect(component.capabilities).toEqual({ accepts: ['text'], filtersOnly: true });
      const options = component === patternCurator ? { pattern: 'a' } : {};
      const items = [{ kind: 'vector' as const, id: 'v', values: [1] }];
      await expect(curateWith(component, { options, items })).rejects.toMatchObject({
        code: 'DATA_INVALID',
      });
    },
  );
});
