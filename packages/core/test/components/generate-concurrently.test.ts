import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  generateConcurrently,
  type PromptDraw,
} from '../../src/components/generate-concurrently.js';
import type { Generation, GenerationRequest } from '../../src/components/generator.js';
import type { RandomStream } from '../../src/needs/random-stream.js';

/** A stream that only knows its key. */
function keyed(key: string): RandomStream {
  const stream: Partial<RandomStream> = { key, fork: (more) => keyed(`${key}/${more}`) };
  return stream as RandomStream;
}

function requestOf(change: Partial<GenerationRequest> = {}): GenerationRequest {
  const prompts = ['a', 'b', 'c'].map((id) => ({ kind: 'none', id }) as const);
  const { signal } = new AbortController();
  return { prompts, draws: 2, firstDraw: 3, random: keyed('key'), signal, ...change };
}

function failed({ prompt, draw }: PromptDraw): Generation {
  return { outcome: 'failed', promptId: prompt.id, draw, code: 'EMPTY', reason: '' };
}

async function collect(generations: AsyncIterable<Generation>, into: string[]): Promise<void> {
  for await (const { promptId, draw } of generations) into.push(`${promptId}${draw}`);
}

const all = ['a3', 'a4', 'b3', 'b4', 'c3', 'c4'];

describe('draws made concurrently', () => {
  it.each([1, 2, 5, 100])('come once each with a window of %d', async (window) => {
    const seen: string[] = [];
    const generate = async (draw: PromptDraw) => failed(draw);
    await collect(generateConcurrently(requestOf(), { window, generate }), seen);
    expect(seen.toSorted()).toEqual(all);
  });

  it('have the streams of the contract', async () => {
    const keys: string[] = [];
    const generate = async (draw: PromptDraw) => {
      keys.push(draw.random.key);
      return failed(draw);
    };
    await collect(generateConcurrently(requestOf(), { window: 1, generate }), []);
    expect(keys.slice(0, 3)).toEqual(['key/a/3', 'key/a/4', 'key/b/3']);
  });

  it('are never more at once than the window', async () => {
    let now = 0;
    let most = 0;
    const generate = async (draw: PromptDraw) => {
      most = Math.max(most, ++now);
      await setImmediate();
      now -= 1;
      return failed(draw);
    };
    await collect(generateConcurrently(requestOf(), { window: 4, generate }), []);
    expect(most).toBe(4);
  });

  it('come as soon as they are there, in any order', async () => {
    const finish = new Map<string, () => void>();
    const generate = (draw: PromptDraw) =>
      new Promise<Generation>((resolve) =>
        finish.set(`${draw.prompt.id}${draw.draw}`, () => resolve(failed(draw))),
      );
    const generations = generateConcurrently(requestOf(), { window: 6, generate });
    const first = generations.next();
    finish.get('c3')!();
    expect((await first).value).toMatchObject({ promptId: 'c', draw: 3 });
    for (const end of finish.values()) end();
    const others: string[] = [];
    await collect(generations, others);
    expect(others.toSorted()).toEqual(all.filter((draw) => draw !== 'c3'));
  });

  it('that were under way when one threw are still yielded, and no further one starts', async () => {
    const started: string[] = [];
    const generate = async (draw: PromptDraw) => {
      started.push(`${draw.prompt.id}${draw.draw}`);
      if (draw.draw === 3) throw new Error(`no ${draw.prompt.id}`);
      await setImmediate();
      return failed(draw);
    };
    const seen: string[] = [];
    const work = collect(generateConcurrently(requestOf(), { window: 2, generate }), seen);
    await expect(work).rejects.toThrow('no a');
    expect(started).toEqual(['a3', 'a4']);
    expect(seen).toEqual(['a4']);
  });

  it('end with the reason of the signal, and yield what was under way', async () => {
    const abort = new AbortController();
    const generate = async (draw: PromptDraw) => {
      if (draw.prompt.id === 'b') abort.abort(new Error('interrupted'));
      await setImmediate();
      return failed(draw);
    };
    const seen: string[] = [];
    const request = requestOf({ signal: abort.signal });
    const work = collect(generateConcurrently(request, { window: 3, generate }), seen);
    await expect(work).rejects.toThrow('interrupted');
    expect(seen).toEqual(['a3', 'a4', 'b3']);
  });
});
