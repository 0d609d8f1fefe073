import { describe, expect, it } from 'vitest';
import { controlWarnings } from '../../../src/readings/deployed/control-warnings.js';
import { evaluateInMemory } from '../../../src/run/evaluate-in-memory.js';
import { checkedLinearGaussian, linearGaussian } from '../../run/linear-gaussian-config.js';

/** 4 anchors, and so many synthetic items: the control trains on 8. */
async function differencesWith(count: number) {
  const checked = await checkedLinearGaussian({
    generators: { faithful: { ...linearGaussian.generators['faithful']!, count } },
    readings: {},
    estimators: {},
  });
  const { summary } = await evaluateInMemory(checked, new AbortController().signal);
  return summary!.quantities.flatMap(({ id, arm = '', versus = '', outcome }) =>
    id === 'loss-difference' && outcome.available && outcome.warnings.length > 0
      ? [`${arm} − ${versus}: ${outcome.warnings.map(({ code }) => code).join()}`]
      : [],
  );
}

describe('the control of a comparison as deployed', () => {
  it('trains as long as anchors and synthetic data of about their number: no warning', async () => {
    expect(await differencesWith(6)).toEqual([]);
  });

  it('is said to train less where the synthetic data are many more than the anchors', async () => {
    expect(await differencesWith(7)).toEqual([
      'anchors+faithful − anchors twice: CONTROL_TRAINED_LESS',
    ]);
  });

  it('is warned of with both numbers, and at no other difference', () => {
    const arms = [
      { arm: 'anchors twice', trainedOn: 10 },
      { arm: 'anchors+good', trainedOn: 65 },
      { arm: 'good', trainedOn: 60 },
    ];
    const [warning] = controlWarnings({ arm: 'anchors+good', versus: 'anchors twice' }, arms);
    expect(warning?.message).toContain('trains on 65 items, the control anchors twice on 10');
    expect(controlWarnings({ arm: 'good', versus: 'anchors twice' }, arms)).toEqual([]);
    expect(controlWarnings({ arm: 'anchors+good', versus: 'anchors' }, arms)).toEqual([]);
  });
});
