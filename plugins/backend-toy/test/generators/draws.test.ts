import type { Generator } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  categoricalSourceGenerator,
  discreteGenerator,
  gaussianSourceGenerator,
  linearGaussianGenerator,
} from '../../src/index.js';
import { mixtureGenerator, mixtureSource } from '../gaussian-mixture/mixture-components.js';
import { generations, noPrompt, vectorPrompt } from './draw-vectors.js';

const source = await gaussianSourceGenerator.create({
  options: { dimensions: 2, variance: 1, correlation: 0.3 },
  needs: {},
});
const linear = await linearGaussianGenerator.create({
  options: { dimensions: 2, gain: 1, noise: 1, curationNoise: 0.5 },
  needs: {},
});
const categorical = await categoricalSourceGenerator.create({
  options: { probabilities: [0.2, 0.3, 0.5] },
  needs: {},
});
const discrete = await discreteGenerator.create({
  options: discreteGenerator.options.parse({
    symbols: 3,
    promptFactor: Array.from({ length: 9 }, () => [0.5, 0.5]),
    modelFactor: [[0.5, 0.5]],
    output: 'addition-modulo',
    noise: [0.5, 0.5],
  }),
  needs: {},
});
const line = {
  dimensions: 1,
  onTask: 1,
  shared: 1,
  truth: { means: [[0], [5]], covariances: [[[1]], [[2]]] },
};
const mixture = await mixtureSource(line);
const labelled = await mixtureSource({ ...line, items: 'labelled' });
const mixtureModel = await mixtureGenerator({ ...line, offTask: 0 });
const cases: readonly (readonly [string, Generator])[] = [
  ['the Gaussian source', source],
  ['the linear-Gaussian generator', linear],
  ['the categorical source', categorical],
  ['the discrete generator', discrete],
  ['the Gaussian-mixture source', mixture],
  ['the labelled Gaussian-mixture source', labelled],
  ['the Gaussian-mixture generator', mixtureModel],
];

describe.each(cases)('a draw of %s', (name, generator) => {
  const promptOf = (id: string) =>
    name.includes('source') ? { ...noPrompt, id } : vectorPrompt([1, 2], id);

  it('is the same bits for the same stream, and others for another', async () => {
    const draws = { prompts: [promptOf('p')], draws: 20 };
    const first = await generations(generator, draws);
    expect(await generations(generator, draws)).toEqual(first);
    const random = randomStream('another seed');
    expect(await generations(generator, { ...draws, random })).not.toEqual(first);
  });

  it('does not depend on how many draws or which prompts were asked for', async () => {
    const whole = await generations(generator, { prompts: [promptOf('p')], draws: 12 });
    const property = fc.asyncProperty(fc.nat(11), fc.nat(11), async (a, b) => {
      const [firstDraw, last] = [Math.min(a, b), Math.max(a, b)];
      const draws = last - firstDraw + 1;
      const prompts = [promptOf('q'), promptOf('p')];
      const part = await generations(generator, { prompts, firstDraw, draws });
      const ofP = part.filter(({ promptId }) => promptId === 'p');
      expect(ofP).toEqual(whole.slice(firstDraw, last + 1));
    });
    await fc.assert(property, { seed: 1, numRuns: 40 });
  });

  it('has an id of its own', async () => {
    const prompts = [promptOf('p'), promptOf('q')];
    const all = await generations(generator, { prompts, draws: 20 });
    const ids = all.map((each) => (each.outcome === 'generated' ? each.example.id : ''));
    expect(new Set(ids).size).toBe(40);
  });

  it('ends with an aborted signal', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    const draws = { prompts: [promptOf('p')], draws: 2, signal };
    await expect(generations(generator, draws)).rejects.toThrowError('stopped');
  });
});
