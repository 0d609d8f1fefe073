import type { PluginNames } from '../names/plugin-names.js';
import type { KindTemplate } from './kind-template.js';

/** Hashed sequences of three characters. */
export const embedderTemplate: KindTemplate = {
  list: 'embedders',
  word: 'Embedder',
  prefix: 'embedder',
  example: 'trigrams',
  summary: 'Texts as counts of sequences of three characters, hashed into a vector of length 1.',
  testPackages: [],
  source,
  test,
  config: ({ component, id }) => `embedders:
  ${component}: { use: '${id}' }
`,
  options: [['`dimensions`', '`64`', 'columns of a vector, at least 2; sequences share columns']],
  limits: [
    'It sees which letters stand beside each other, not what they mean. An embedding can only lower mutual information.',
    'A text of fewer than three characters becomes the zero vector.',
  ],
};

function source({ id, export: name }: PluginNames): string {
  return `import { defineComponent, requireTexts } from '@ggmi/core';
import { z } from 'zod';

/**
 * Prompt and response as counts of sequences of three characters, every sequence in the column of its
 * hash; rows have length 1, or 0 where a text is too short. Cost O(characters).
 */
export const ${name} = defineComponent('embedder', {
  id: '${id}',
  summary: 'Counts of sequences of three characters, hashed into a vector of length 1.',
  // Raise it when vectors change for the same text: kept results are then computed again.
  resultVersion: 1,
  options: z.strictObject({
    dimensions: z.int().min(2).default(64).describe('Columns of a vector.'),
  }),
  // The number of columns depends on an option, and so is not declared here.
  capabilities: { accepts: 'text' },
  needs: {},
  create: ({ options: { dimensions } }) => ({
    async embed(examples, { signal }) {
      signal.throwIfAborted();
      const texts = requireTexts(examples, 'Embed texts, or choose an embedder of vectors.');
      const values = new Float64Array(texts.length * dimensions);
      texts.forEach(({ prompt, response }, row) => {
        const vector = values.subarray(row * dimensions, (row + 1) * dimensions);
        countSequences(Array.from(\`\${prompt}\\n\${response}\`), vector);
        scaleToLength1(vector);
      });
      return Promise.resolve({ rows: texts.length, columns: dimensions, values });
    },
  }),
});

function countSequences(characters: readonly string[], vector: Float64Array): void {
  for (let end = 3; end <= characters.length; end++) {
    vector[hash(characters.slice(end - 3, end).join('')) % vector.length]! += 1;
  }
}

function scaleToLength1(vector: Float64Array): void {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (length === 0) return;
  for (let column = 0; column < vector.length; column++) vector[column]! /= length;
}

/** FNV-1a of 32 bits over UTF-16 units (Fowler, Noll & Vo). */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  }
  return state >>> 0;
}
`;
}

function test({ export: name }: PluginNames): string {
  return `import { DataInvalidError, type Example } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { ${name} } from '../src/index.js';

function answer(response: string): Example {
  return { kind: 'text', id: response, prompt: '', response };
}

async function embed(examples: readonly Example[], options = {}) {
  const embedder = await ${name}.create({
    options: ${name}.options.parse(options),
    needs: {},
  });
  return embedder.embed(examples, { signal: new AbortController().signal });
}

describe('${name}', () => {
  it('gives a row of length 1 for every text, in order', async () => {
    const { rows, columns, values } = await embed([answer('one two'), answer('three')]);
    expect([rows, columns]).toEqual([2, 64]);
    const alone = await embed([answer('three')]);
    expect(values.slice(64)).toEqual(alone.values);
    expect(Math.hypot(...values.subarray(64))).toBeCloseTo(1, 12);
  });

  it('gives zeros for a text that is too short', async () => {
    const { values } = await embed([answer('a')], { dimensions: 8 });
    expect(values).toEqual(new Float64Array(8));
  });

  it('refuses a vector', async () => {
    const vector: Example = { kind: 'vector', id: 'v', values: [1] };
    const thrown = await embed([vector]).catch((error: unknown) => error);
    expect(DataInvalidError.is(thrown)).toBe(true);
  });
});
`;
}
