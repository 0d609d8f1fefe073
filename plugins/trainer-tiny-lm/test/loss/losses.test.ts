import { GgmiError } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { randomParameters } from '../../src/base/random-parameters.js';
import { simdKernels } from '../../src/kernels/simd-kernels.js';
import { embedResponse } from '../../src/loss/embed-response.js';
import { LanguageModel } from '../../src/model/language-model.js';
import { encodeExample } from '../../src/tokens/encode-text.js';
import { mean, problems, signal, SMALL, text, train } from '../byte-llama-harness.js';

describe('losses of the byte-level model', () => {
  it('have the same bits alone as in company, in any order', async () => {
    const model = await train({ ...SMALL, epochs: 2 }, problems);
    const long = text('p'.repeat(150), 'abc '.repeat(60));
    const all = [...problems, long];
    const together = (await model.losses(all, { signal })).values;
    const reversed = (await model.losses(all.toReversed(), { signal })).values;
    expect([...reversed].toReversed()).toEqual([...together]);
    for (const [index, example] of all.entries()) {
      expect((await model.losses([example], { signal })).values[0]).toBe(together[index]);
    }
  });

  it('divide nats per byte by ln(V/a), V = 256 and a = 0.01, and lie in [0, 1]', async () => {
    const model = await train({ ...SMALL, epochs: 120, learningRate: 0.02 }, [
      text('', 'aaaaaaaaaaaa'),
    ]);
    const odd = [text('', '\u0001\u0002\uFFFF'), text('', 'aaaaaaaaaaaa')];
    const { values, natsPerByte, bound } = await model.losses(odd, { signal });
    expect(bound).toBe(1);
    values.forEach((loss, index) => {
      expect(loss * Math.log(25_600)).toBeCloseTo(natsPerByte![index]!, 12);
      expect(loss).toBeGreaterThan(0);
      expect(loss).toBeLessThanOrEqual(1);
    });
    expect(values[1]).toBeLessThan(0.05);
    expect(values[0]).toBeGreaterThan(0.5);
  });

  it('are near those of the uniform law before training', async () => {
    const model = await train(SMALL, []);
    const { natsPerByte } = await model.losses(problems, { signal });
    // 264 tokens of nearly equal probability, of which 256 are bytes.
    expect(Math.abs(mean(natsPerByte!) - Math.log(264))).toBeLessThan(0.1);
  });

  it('use the prompt, its end where it is long', async () => {
    const data = [text('left?', 'A'), text('right!', 'B')];
    const model = await train({ ...SMALL, epochs: 60, learningRate: 0.02 }, data);
    const filler = '. '.repeat(100);
    const scored = [text('left?', 'A'), text('right!', 'A'), text(`${filler}left?`, 'A')];
    const { values } = await model.losses(scored, { signal });
    expect(values[0]).toBeLessThan(values[1]! - 0.1);
    const cut = (await model.losses([text(`x${filler}left?`, 'A')], { signal })).values;
    expect(cut[0]).toBe(values[2]);
  });

  it('cover a response beyond the context whole', async () => {
    const model = await train(SMALL, []);
    const response = Array.from({ length: 300 }, (_, i) =>
      String.fromCharCode(97 + ((i * 7) % 26)),
    );
    const changed = response.with(299, '~');
    const [one, other] = (
      await model.losses([text('', response.join('')), text('', changed.join(''))], { signal })
    ).values;
    expect(one).not.toBe(other);
  });

  it.each([
    ['an empty response', text('p', '')],
    ['a vector', { kind: 'vector', id: 'v', values: [1] } as const],
  ])('refuse %s', async (_, example) => {
    const model = await train(SMALL, []);
    const error: unknown = await model.losses([example], { signal }).catch((e: unknown) => e);
    expect(GgmiError.is(error, 'DATA_INVALID')).toBe(true);
  });
});

describe('embeddings of the byte-level model', () => {
  it('have a row per example, that of the example alone', async () => {
    const model = await train(SMALL, problems.slice(0, 3));
    const all = await model.embed?.(problems);
    const one = await model.embed?.([problems[4]!]);
    expect(all?.columns).toBe(16);
    expect(all?.values.length).toBe(12 * 16);
    expect([...one!.values]).toEqual([...all!.values.subarray(64, 80)]);
    expect(all?.values.every(Number.isFinite)).toBe(true);
  });

  it('are the mean of the states at the bytes of the response', () => {
    const shape = { width: 8, layers: 2, heads: 2, hidden: 12, context: 32, vocabulary: 264 };
    const model = new LanguageModel(simdKernels(), shape);
    const view = model.kernels.view(model.parametersAt, model.layout.length);
    view.set(randomParameters(shape, 1));
    const sequence = encodeExample({ prompt: 'pq', response: 'xy' });
    const found = embedResponse(model, sequence);
    // Tokens: p q <s> x y </s>.
    const inputs = sequence.tokens.subarray(0, 5);
    const states = model.readHidden({ inputs, targets: inputs, first: 3 });
    found.forEach((value, i) => expect(value).toBeCloseTo((states[i]! + states[8 + i]!) / 2, 6));
  });

  it('read the last byte of the response', async () => {
    const model = await train(SMALL, []);
    const found = await model.embed?.([text('p', 'abcd'), text('p', 'abce')]);
    expect([...found!.values.subarray(0, 16)]).not.toEqual([...found!.values.subarray(16)]);
  });
});
