import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { signal, SMALL, text, train } from './byte-llama-harness.js';

const data = [text('one?', 'uno'), text('two?', 'dos y dos')];
const learned = { ...SMALL, epochs: 150, learningRate: 0.02 };

describe('samples of the byte-level model', () => {
  it('are what it learned, to the end of the response', async () => {
    const model = await train({ ...learned, decoding: 'greedy' }, data);
    const context = { random: randomStream('unused'), signal };
    expect(await model.sample?.(['one?', 'two?'], context)).toEqual(['uno', 'dos y dos']);
  });

  it('follow their seed', async () => {
    const model = await train(SMALL, data);
    const draw = async (seed: string) =>
      await model.sample?.(['one?', 'one?'], { random: randomStream(seed), signal });
    expect(await draw('a')).toEqual(await draw('a'));
    expect(await draw('a')).not.toEqual(await draw('b'));
    const [one, other] = (await draw('a')) ?? [];
    expect(one).not.toBe(other);
  });

  it('are bytes with the frequencies of the model', async () => {
    // Two responses, equally often: each is drawn half the time.
    const coin = [text('', 'h'), text('', 't')];
    const model = await train({ ...learned, epochs: 200, batch: 2 }, coin);
    const context = { random: randomStream('draws'), signal };
    const drawn = await model.sample?.(
      Array.from({ length: 200 }, () => ''),
      context,
    );
    const heads = drawn!.filter((response) => response === 'h').length;
    const tails = drawn!.filter((response) => response === 't').length;
    expect(heads + tails).toBeGreaterThan(185);
    // Four standard deviations of 200 fair tosses: √50 each.
    expect(Math.abs(heads - 100)).toBeLessThan(4 * Math.sqrt(50));
  });

  it('end after the longest response that the options allow, beyond the context too', async () => {
    const model = await train({ ...SMALL, context: 32, responseBytes: 100, decoding: 'greedy' }, [
      text('', 'ab'.repeat(200)),
    ]);
    const context = { random: randomStream('unused'), signal };
    const [response] = (await model.sample?.(['ab'.repeat(40)], context)) ?? [];
    expect(Buffer.byteLength(response ?? '')).toBeLessThanOrEqual(300);
    expect(response).not.toBe('');
  });
});
