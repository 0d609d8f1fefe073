import type { PluginNames } from '../names/plugin-names.js';
import type { KindTemplate } from './kind-template.js';

/** Responses without a sentence's end. */
export const curatorTemplate: KindTemplate = {
  list: 'curators',
  word: 'Curator',
  prefix: 'curator',
  example: 'unfinished',
  summary: 'Drops empty responses and responses that break off in the middle of a sentence.',
  testPackages: ['@ggmi/numerics'],
  source,
  test,
  config: ({ component, id }) => `curators:
  ${component}: { use: '${id}' }
curation: [${component}]
`,
  options: [
    ['`endings`', '`.!?`', 'characters that end a sentence, before closing quotes and brackets'],
  ],
  limits: [
    'It looks at the last characters of a response, not at its sense. A list or code that ends without a full stop counts as unfinished.',
  ],
};

function source({ id, export: name }: PluginNames): string {
  return `import { defineComponent, requireTexts } from '@ggmi/core';
import { z } from 'zod';

/** Drops empty responses, and responses that break off in the middle of a sentence. Order is kept. */
export const ${name} = defineComponent('curator', {
  id: '${id}',
  summary: 'Drops empty responses and responses that break off in the middle of a sentence.',
  // Raise it when other items are kept: kept results are then computed again.
  resultVersion: 1,
  options: z.strictObject({
    endings: z
      .string()
      .min(1)
      .default('.!?')
      .describe('Characters that end a sentence, before closing quotes and brackets.'),
  }),
  capabilities: { accepts: ['text'], filtersOnly: true },
  needs: {},
  create: ({ options }) => ({
    async curate(items, { signal }) {
      signal.throwIfAborted();
      const endings = new Set(options.endings);
      const judged = requireTexts(items, 'Choose a curator of vectors.').map((item) => ({
        item,
        reason: reasonAgainst(item.response, endings),
      }));
      const idsOf = (reason: string) =>
        judged.filter((each) => each.reason === reason).map(({ item }) => item.id);
      return Promise.resolve({
        kept: judged.filter(({ reason }) => reason === undefined).map(({ item }) => item),
        drops: ['empty', 'unfinished']
          .map((reason) => ({ reason, ids: idsOf(reason) }))
          .filter(({ ids }) => ids.length > 0),
      });
    },
  }),
});

function reasonAgainst(response: string, endings: ReadonlySet<string>): string | undefined {
  const text = response.trimEnd().replace(/["'”’)\\]]+$/u, '');
  const last = Array.from(text).at(-1);
  if (last === undefined) return 'empty';
  return endings.has(last) ? undefined : 'unfinished';
}
`;
}

function test({ export: name }: PluginNames): string {
  return `import { DataInvalidError, type Example } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { ${name} } from '../src/index.js';

function answer(response: string): Example {
  return { kind: 'text', id: response, prompt: 'Why?', response };
}

async function curate(items: readonly Example[], options = {}) {
  const curator = await ${name}.create({
    options: ${name}.options.parse(options),
    needs: {},
  });
  const random = randomStream('test');
  const { signal } = new AbortController();
  return curator.curate(items, { anchors: [], heldOut: [], random, signal });
}

describe('${name}', () => {
  it('keeps what ends a sentence, unchanged and in order', async () => {
    const items = [answer('Yes.'), answer('He said "no!"'), answer('Is it? ')];
    expect(await curate(items)).toEqual({ kept: items, drops: [] });
  });

  it('drops the rest by its reason', async () => {
    const { kept, drops } = await curate([answer('Because the'), answer(' '), answer('So.')]);
    expect(kept.map(({ id }) => id)).toEqual(['So.']);
    expect(drops).toEqual([
      { reason: 'empty', ids: [' '] },
      { reason: 'unfinished', ids: ['Because the'] },
    ]);
  });

  it('takes other endings', async () => {
    expect((await curate([answer('はい。')], { endings: '。' })).drops).toEqual([]);
  });

  it('refuses a vector', async () => {
    const vector: Example = { kind: 'vector', id: 'v', values: [1] };
    const thrown = await curate([vector]).catch((error: unknown) => error);
    expect(DataInvalidError.is(thrown)).toBe(true);
  });
});
`;
}
