import { multivariateStudent, bivariateNormal } from '@ggmi/families';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { candidateProbes } from '../../src/candidates/candidate-probe.js';
import { standingOf } from '../../src/candidates/form-free-control.js';
import { scored } from '../../src/preparation/paired-blocks.js';
import { candidate, correlationOnly, neighbours } from '../candidate.js';

const sample = scored(bivariateNormal(0.9).sample(500, randomStream('sample')));

async function standing(binding: typeof neighbours, rows = sample) {
  const [probe] = candidateProbes([binding], { rows: 500, signal: new AbortController().signal });
  return standingOf(probe!, rows, { tolerance: 0.15, random: randomStream('control') });
}

describe('standingOf', () => {
  it('tells neighbours, which are free, from correlations, which are bound to a form', async () => {
    expect(await standing(neighbours)).toBe('form-free');
    expect(await standing(correlationOnly)).toBe('bound-to-a-form');
  });

  it('exposes a candidate that reads information from broken pairs', async () => {
    expect(await standing(candidate('@test/liar/two', () => 2))).toBe('sees-what-is-not');
  });

  it('does not hold heavy tails against neighbours: the margins are scores', async () => {
    const cauchy = multivariateStudent({ dimensionsX: 2, dimensionsY: 2, degreesOfFreedom: 1 });
    const heavy = scored(cauchy.sample(500, randomStream('cauchy')));
    expect(await standing(neighbours, heavy)).toBe('form-free');
  });
});

describe('candidateProbes', () => {
  it('leave out who takes no pairs, discrete variables alone, or more rows; and number twins', () => {
    const signal = new AbortController().signal;
    const { capabilities } = neighbours;
    const outsiders = [
      { ...neighbours, capabilities: { ...capabilities, inputs: ['loss-pairs'] as const } },
      { ...neighbours, capabilities: { ...capabilities, variables: 'discrete' as const } },
      { ...neighbours, capabilities: { ...capabilities, minimumSampleSize: 501 } },
    ];
    expect(candidateProbes(outsiders, { rows: 500, signal })).toEqual([]);
    const names = candidateProbes([neighbours, correlationOnly, neighbours], { rows: 500, signal });
    expect(names.map(({ name }) => name)).toEqual([
      '@test/neighbours/ksg#1',
      '@test/linear/pearson',
      '@test/neighbours/ksg#3',
    ]);
  });
});
