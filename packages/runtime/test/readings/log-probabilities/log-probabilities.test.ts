import type { Quantity } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../src/check/check-config.js';
import type { MixtureScores } from '../../../src/cells/score-mixture-cell.js';
import { fixtures } from '../../check/problems-of.js';
import { textConfig } from '../../prompts/text-config.js';
import { evaluateWithStore } from '../../run/evaluate-with-store.js';

/** 120 anchors: prompts of three classes in equal shares; the answers to each follow its row of the law. */
async function evaluated(options: object = {}, change: object = {}) {
  const data = textConfig({
    plugins: ['./plugins/speaker.js', './plugins/categorical.js'],
    anchors: { use: '@acme/speaker/sums', options: { size: 120 } },
    generators: { known: { use: '@acme/categorical/answers', options } },
    prompt: { draws: 2, demonstrations: 1 },
    ...change,
  });
  const checked = await checkConfig({ data, workingDirectory: fixtures });
  const { result, payloads } = await evaluateWithStore(checked);
  const cell = result.cells.find(({ type }) => type === 'score-mixture');
  return {
    result,
    outcome: (id: string, arm = 'known') => outcomeOf(result.summary!.quantities, id, arm),
    ids: result.summary!.quantities.map(({ id }) => id),
    // Of a score-mixture cell.
    mixture: cell && (payloads.get(cell.address) as MixtureScores),
  };
}

function outcomeOf(quantities: readonly Quantity[], id: string, arm: string) {
  const found = quantities.find((each) => each.id === id && each.arm === arm);
  if (found === undefined) throw new TypeError(`no ${id} of ${arm}`);
  if (!found.outcome.available) throw new TypeError(found.outcome.reason);
  return found.outcome;
}

const entropyOf = (row: readonly number[]): number =>
  -row.reduce((sum, each) => sum + each * Math.log(each), 0);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;

/** q(answer | class of the prompt) of `@acme/categorical/answers`. */
const answerLaw = [
  [0.7, 0.1, 0.1, 0.1],
  [0.1, 0.6, 0.2, 0.1],
  [0.25, 0.25, 0.25, 0.25],
];
const gain = mean(answerLaw.map(entropyOf));
const outputEntropy = entropyOf(answerLaw[0]!.map((_, y) => mean(answerLaw.map((row) => row[y]!))));

const known = await evaluated();

describe('the information gain of a generator of known law', () => {
  it('is its conditional entropy within four standard errors', () => {
    const { value, standardError, interval, unit, kind, sampleSize, warnings } = known.outcome(
      'information-gain-per-item',
    );
    expect({ unit, kind, sampleSize, warnings }).toEqual({
      unit: 'nats/item',
      kind: 'estimate',
      sampleSize: 240,
      warnings: [],
    });
    expect(Math.abs(value - gain)).toBeLessThan(4 * standardError!);
    expect(standardError!).toBeLessThan(0.1);
    expect(interval!.lower).toBeLessThan(value);
  });

  it('is said to be that of another law where draws failed', async () => {
    const { outcome } = await evaluated({ lost: 0 });
    const { warnings, sampleSize } = outcome('information-gain-per-item');
    expect(sampleSize).toBeLessThan(240);
    expect(warnings).toMatchObject([
      {
        code: 'LAW_CONDITIONAL',
        message: expect.stringContaining(`${240 - sampleSize!} of 240 draws are left out`),
      },
    ]);
  });

  it('is not read at another temperature than is logged, and says so once for every row', async () => {
    const reason =
      'backend @acme/categorical/answers: the server logs raw probabilities, and samples at temperature 0.7';
    const { outcome, mixture } = await evaluated({ temperature: 0.7 });
    expect(() => outcome('information-gain-per-item')).toThrowError(reason);
    expect(() => outcome('output-entropy')).toThrowError(reason);
    expect(mixture).toBeUndefined();
  });

  it('is not read from what is no probability', async () => {
    const { outcome } = await evaluated({ claims: 0.5 });
    expect(() => outcome('information-gain-per-item')).toThrowError('ln q = 0.5 to draw 0');
  });

  it('is not there for data without log-probabilities', async () => {
    const generators = { recorded: { use: '@acme/speaker/sums' } };
    const { outcome, ids } = await evaluated({}, { generators });
    const id = '@acme/speaker/sums';
    expect(() => outcome('information-gain-per-item', 'recorded')).toThrowError(
      `backend ${id} does not give log-probabilities`,
    );
    expect(() => outcome('output-entropy', 'recorded')).toThrowError(
      `backend ${id} does not score text`,
    );
    expect(ids.filter((each) => /output-entropy|prompt-information/.test(each))).toHaveLength(1);
  });
});

describe('the entropy over prompts of a generator of known law', () => {
  it('lies between its bounds, and so does the information on the prompt', () => {
    const at = (id: string) => known.outcome(id);
    const [below, above] = ['lower', 'upper'].map((end) => at(`output-entropy-${end}-bound`));
    expect([below!.kind, above!.kind]).toEqual(['lower-bound', 'upper-bound']);
    expect(below!.value - 4 * below!.standardError!).toBeLessThan(outputEntropy);
    expect(above!.value + 4 * above!.standardError!).toBeGreaterThan(outputEntropy);
    const [less, more] = ['lower', 'upper'].map((end) => at(`prompt-information-${end}-bound`));
    expect(less!.value - 4 * less!.standardError!).toBeLessThan(outputEntropy - gain);
    expect(more!.value + 4 * more!.standardError!).toBeGreaterThan(outputEntropy - gain);
    // A bracket of 32 prompts that says something: far narrower than the entropy itself, ln 4.
    expect(above!.value - below!.value).toBeLessThan(0.3);
    expect(below!.sampleSize).toBe(32);
  });

  it('is read from one answer of each of 32 prompts under all of them, by the seed', async () => {
    const { scores, prompts, answered } = known.mixture!;
    expect({ answered, rows: scores.length }).toEqual({ answered: 120, rows: 32 });
    expect(scores.every((row) => row.length === 32)).toBe(true);
    const other = await evaluated({}, { seed: 1 });
    expect(other.mixture!.prompts).not.toEqual(prompts);
    expect(
      (await evaluated({}, { logProbabilities: { prompts: 5 } })).mixture!.scores,
    ).toHaveLength(5);
  });

  it('scores nothing where it is switched off', async () => {
    const { outcome, mixture } = await evaluated({}, { logProbabilities: { prompts: 0 } });
    expect(() => outcome('output-entropy')).toThrowError('logProbabilities.prompts is 0');
    expect(mixture).toBeUndefined();
  });

  it('has no finite bound from above where prompts share no answer, and warns below its cap', async () => {
    const { outcome, ids } = await evaluated(
      { disjoint: true },
      { anchors: { use: '@acme/speaker/sums', options: { size: 3 } } },
    );
    expect(ids).toContain('output-entropy-upper-bound');
    expect(() => outcome('output-entropy-upper-bound')).toThrowError('it is infinite');
    const below = outcome('prompt-information-lower-bound');
    expect(below.value).toBeCloseTo(Math.log(3), 12);
    expect(below.warnings).toMatchObject([{ code: 'NEAR_LOG_N' }]);
  });
});
