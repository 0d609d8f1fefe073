import { describe, expect, it } from 'vitest';
import { discreteReadings, judgeDiscreteChain, surveyChains, surveyedChain } from '@ggmi/theory';

const options = { law: 'dirichlet-independent-factors', seed: 'survey', chains: 400 } as const;
const survey = surveyChains(options);
const row = (id: string) => survey.rows.find((candidate) => candidate.id === id)!;

describe('a survey of random chains', () => {
  it('names its law, seed and sizes', () => {
    expect(survey).toMatchObject({ law: options.law, seed: 'survey', chains: 400 });
    expect(survey.sizes).toMatchObject({
      items: 4,
      curationFactors: 2,
      anchorItems: 1,
      syntheticItems: 1,
    });
  });

  it('finds no failure of an identity, a correction or a general law', () => {
    const broken = survey.rows.filter(({ origin, failed }) => origin !== 'paper' && failed > 0);
    expect(broken).toEqual([]);
    expect(row('ggmi-identity')).toMatchObject({ evaluated: 400, relation: '=' });
    expect(row('ggmi-identity').worstExcess).toBeLessThan(1e-12);
    expect(row('information-flow-exact').worstExcess).toBeLessThan(1e-12);
  });

  it('counts what the paper prints and what fails there', () => {
    const failing = survey.rows.filter(({ origin, failed }) => origin === 'paper' && failed > 0);
    expect(failing.map(({ id }) => id)).toEqual([
      'information-flow',
      'anchor-only-bound',
      'ggmi-bound',
    ]);
    const { failed, failureRate, standardError } = row('ggmi-bound');
    expect(failureRate).toBe(failed / 400);
    expect(standardError).toBeCloseTo(Math.sqrt((failureRate * (1 - failureRate)) / 400), 14);
  });

  it('points to its worst chain, which can be drawn again by its number', () => {
    const { worstChain, worstExcess } = row('information-flow');
    const chain = surveyedChain(options, worstChain);
    const { paper } = judgeDiscreteChain(chain, discreteReadings(chain));
    const judged = paper.find(({ id }) => id === 'information-flow');
    expect(judged).toMatchObject({ outcome: 'fails', slack: -worstExcess });
  });

  it('gives the same numbers again, and the same first chains when it is longer', () => {
    const shorter = surveyChains({ ...options, chains: 100 });
    expect(surveyChains({ ...options, chains: 100 })).toEqual(shorter);
    expect(shorter.rows.find(({ id }) => id === 'ggmi-bound')!.failed).toBeLessThanOrEqual(
      row('ggmi-bound').failed,
    );
  });
});
