import { randomStream } from '@ggmi/numerics';
import { GgmiError, type TextExample } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { drawSupersample } from '../../src/cells/draw-supersample.js';

function pool(size: number, promptOf: (index: number) => string): TextExample[] {
  return Array.from({ length: size }, (_, index) => ({
    kind: 'text',
    id: `item-${index}`,
    prompt: promptOf(index),
    response: `response ${index}`,
  }));
}

const random = () => randomStream('run 0');

describe('a supersample', () => {
  it('uses 2n different items', () => {
    const { trained, heldBack } = drawSupersample(
      pool(30, (index) => `prompt ${index}`),
      { pairs: 10, pairing: 'across-prompts', random: random() },
    );
    expect(new Set([...trained, ...heldBack].map(({ id }) => id)).size).toBe(20);
  });

  it('pairs items of different prompts', () => {
    const { trained, heldBack } = drawSupersample(
      pool(60, (index) => `prompt ${index % 20}`),
      { pairs: 10, pairing: 'across-prompts', random: random() },
    );
    const prompts = [...trained, ...heldBack].map((each) => each.kind === 'text' && each.prompt);
    expect(new Set(prompts).size).toBe(20);
  });

  it('takes the same positions from two pools of one size', () => {
    const positions = (label: string): string[] =>
      drawSupersample(
        pool(30, (index) => `${label} ${index}`),
        { pairs: 10, pairing: 'across-prompts', random: random() },
      ).trained.map(({ id }) => id);
    expect(positions('a')).toEqual(positions('b'));
  });

  it('pairs two arms item by item where their pools have the same ids in another order', () => {
    const items = pool(30, (index) => `prompt ${index}`);
    const ids = (examples: readonly TextExample[]): string[] =>
      drawSupersample(examples, {
        pairs: 10,
        pairing: 'across-prompts',
        random: random(),
      }).trained.map(({ id }) => id);
    expect(ids(items.toReversed())).toEqual(ids(items));
  });

  it('has a fair and varying mask', () => {
    const ones = Array.from({ length: 200 }, (_, run) =>
      drawSupersample(pool(20, String), {
        pairs: 10,
        pairing: 'across-prompts',
        random: randomStream(`run ${run}`),
      }),
    ).flatMap(({ membership }) => membership);
    const share = ones.reduce((sum, bit) => sum + bit, 0) / ones.length;
    // 2,000 fair bits: standard error 0.0112; 4 of them.
    expect(Math.abs(share - 0.5)).toBeLessThan(0.045);
  });

  it('names what a small pool lacks', () => {
    const draw = () =>
      drawSupersample(pool(6, String), {
        pairs: 4,
        pairing: 'across-prompts',
        random: random(),
      });
    expect(draw).toThrowError('A supersample run needs 8 items; the pool has 6.');
    expect(draw).toThrowError(expect.toSatisfy((error) => GgmiError.is(error, 'POOL_TOO_SMALL')));
  });

  it('repeats prompts only where the pool has too few, and says how many', () => {
    const options = { pairs: 4, pairing: 'across-prompts', random: random() } as const;
    const { trained, heldBack, repeatedPrompts } = drawSupersample(
      pool(12, (index) => `prompt ${index % 6}`),
      options,
    );
    const prompts = [...trained, ...heldBack].map((each) => each.kind === 'text' && each.prompt);
    expect(new Set(prompts).size).toBe(6);
    expect(repeatedPrompts).toBe(2);
    expect(drawSupersample(pool(12, String), options).repeatedPrompts).toBe(0);
  });

  it('within prompts pairs two responses to one prompt, and no prompt twice', () => {
    const items = pool(60, (index) => `prompt ${index % 20}`);
    const { trained, heldBack } = drawSupersample(items, {
      pairs: 20,
      pairing: 'within-prompt',
      random: random(),
    });
    const promptOf = (example: (typeof trained)[number]) =>
      example.kind === 'text' ? example.prompt : '';
    expect(trained.map(promptOf)).toEqual(heldBack.map(promptOf));
    expect(new Set(trained.map(promptOf)).size).toBe(20);
    expect(new Set([...trained, ...heldBack].map(({ id }) => id)).size).toBe(40);
  });

  it('within prompts says how many prompts have two responses', () => {
    const items = pool(21, (index) => `prompt ${index % 20}`);
    expect(() =>
      drawSupersample(items, { pairs: 2, pairing: 'within-prompt', random: random() }),
    ).toThrowError(
      expect.objectContaining({
        code: 'POOL_TOO_SMALL',
        fields: { needed: 2, found: 1, size: 21 },
      }),
    );
  });
});
