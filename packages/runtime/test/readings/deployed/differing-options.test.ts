import { describe, expect, it } from 'vitest';
import { evaluateInMemory } from '../../../src/run/evaluate-in-memory.js';
import { checkedLinearGaussian, linearGaussian } from '../../run/linear-gaussian-config.js';

/** The chain compared as deployed, its generator once more with trainer options of its own. */
async function comparedWith(
  trainerOptions: Readonly<Record<string, unknown>>,
  deployedOptions: Readonly<Record<string, unknown>> = {},
) {
  const { faithful } = linearGaussian.generators;
  const checked = await checkedLinearGaussian({
    generators: { faithful: faithful!, other: { ...faithful!, trainerOptions } },
    readings: {},
    estimators: {},
    deployed: { seeds: 1, resamples: 100, trainerOptions: deployedOptions },
  });
  const { summary } = await evaluateInMemory(checked, new AbortController().signal);
  const arms = summary!.quantities.flatMap(({ id, arm, outcome }) =>
    id === 'held-out-loss' &&
    outcome.available &&
    outcome.warnings.some(({ code }) => code === 'TRAINER_OPTIONS_DIFFER')
      ? [arm]
      : [],
  );
  const { verdict } = summary!;
  return { arms, sentence: verdict.available ? verdict.sentence : '' };
}

const CLAUSE = 'the arms of other were trained with options of their own';

describe('a generator with trainer options of its own', () => {
  it('has a warning at both its arms and a clause in the verdict', async () => {
    const { arms, sentence } = await comparedWith({ noise: 2 });
    expect(arms).toEqual(['other', 'anchors+other']);
    expect(sentence).toContain(CLAUSE);
  });

  it('has none where the options are those of all, or the comparison gives all the same', async () => {
    for (const { arms, sentence } of [
      await comparedWith({ noise: 0.3 }),
      await comparedWith({ noise: 2 }, { noise: 0.5 }),
    ]) {
      expect(arms).toEqual([]);
      expect(sentence).not.toContain(CLAUSE);
    }
  });
});
