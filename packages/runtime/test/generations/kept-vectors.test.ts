import type { Embedder, Example, JsonObject } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { AskedOnce } from '../../src/generations/asked-once.js';
import { keptVectors } from '../../src/generations/kept-vectors.js';
import { memoryCellStore } from '../../src/store/memory-cell-store.js';

const origin = { role: 'embedders.far', component: '@acme/far/far', model: 'm' };
const { signal } = new AbortController();

const textOf = (id: string, response = id): Example => ({
  kind: 'text',
  id,
  prompt: 'p',
  response,
});

/** Vectors of two numbers; breaks where it meets `break`, after it told of those before. */
function embedding(asked: string[]): Embedder {
  return {
    async embed(examples, { onVector }) {
      const rows = examples.map((example, index) => {
        const text = example.kind === 'text' ? example.response : '';
        if (text === 'break') throw new Error('cut');
        asked.push(text);
        const vector = text === 'wrong' ? [NaN, 1] : [text.length, 0.1 * asked.length];
        onVector?.(index, vector);
        return vector;
      });
      return { rows: rows.length, columns: 2, values: Float64Array.from(rows.flat()) };
    },
  };
}

function keeping() {
  const store = memoryCellStore();
  const asked: string[] = [];
  const written: JsonObject[] = [];
  const watched: typeof store = {
    ...store,
    write: (address, payload) => {
      written.push(payload);
      store.write(address, payload);
    },
  };
  const askedOnce = new AskedOnce();
  const embed = (examples: readonly Example[], { key = 'c', offline = false } = {}) =>
    keptVectors({ key, origin, open: async () => embedding(asked) }, examples, {
      store: watched,
      offline,
      askedOnce,
      signal,
    });
  return { embed, asked, written };
}

describe('kept vectors', () => {
  it('are asked for once, and stand in the order of the examples', async () => {
    const { embed, asked } = keeping();
    await embed([textOf('bb')]);
    const { values, rows, columns } = await embed([textOf('a'), textOf('bb'), textOf('ccc')]);
    expect([...values]).toEqual([1, 0.2, 2, 0.1, 3, 0.1 * 3]);
    expect([rows, columns]).toEqual([3, 2]);
    expect(asked).toEqual(['bb', 'a', 'ccc']);
  });

  it('are asked for once by all that want them at the same time, unless the one that asks fails', async () => {
    const { embed, asked } = keeping();
    await Promise.all([embed([textOf('a'), textOf('a')]), embed([textOf('a'), textOf('b')])]);
    expect(asked).toEqual(['a', 'b']);
    const failing = embed([textOf('break'), textOf('c')]);
    const other = embed([textOf('c')]);
    await expect(failing).rejects.toThrow('cut');
    expect((await other).rows).toBe(1);
    expect(asked).toEqual(['a', 'b', 'c']);
  });

  it('belong to what is embedded, whatever its name, and to the component', async () => {
    const { embed, asked } = keeping();
    await embed([textOf('a', 'same')]);
    await embed([textOf('b', 'same')]);
    expect(asked).toEqual(['same']);
    await embed([textOf('a', 'same')], { key: 'another' });
    expect(asked).toHaveLength(2);
  });

  it('are kept where the embedder breaks behind them', async () => {
    const { embed, asked } = keeping();
    await expect(embed([textOf('a'), textOf('bb'), textOf('break')])).rejects.toThrow('cut');
    await embed([textOf('a'), textOf('bb'), textOf('ccc')]);
    expect(asked).toEqual(['a', 'bb', 'ccc']);
  });

  it('say where they came from', async () => {
    const { embed, written } = keeping();
    await embed([textOf('a')]);
    expect(written[0]).toEqual({ vector: [1, 0.1], origin });
  });

  it('are refused and not kept where they are no numbers', async () => {
    const { embed, asked } = keeping();
    await expect(embed([textOf('wrong')])).rejects.toMatchObject({ code: 'EMBEDDING_INVALID' });
    await expect(embed([textOf('wrong')])).rejects.toMatchObject({ code: 'EMBEDDING_INVALID' });
    expect(asked).toHaveLength(2);
  });

  it('are named offline where they were never received', async () => {
    const { embed } = keeping();
    await embed([textOf('a')]);
    await expect(embed([textOf('a')], { offline: true })).resolves.toMatchObject({ rows: 1 });
    await expect(embed([textOf('b')], { offline: true })).rejects.toMatchObject({
      code: 'VECTORS_NOT_KEPT',
      fields: { missing: 1 },
    });
  });
});
