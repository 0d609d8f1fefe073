import { describe, expect, it } from 'vitest';
import { problemsOf } from './problems-of.js';

const text = [
  "plugins=['@acme/toolbox', './plugins/embedding.js']",
  "anchors={ use: '@acme/toolbox/words' }",
  "generators={ model: { use: '@acme/toolbox/words' } }",
  'prompt.kind=none',
  "trainer={ use: '@acme/embedding/reader' }",
  "embedders={ centred: { use: '@acme/embedding/centred' } }",
];
const tv = "divergenceEstimators={ tv: { use: '@acme/toolbox/total-variation' } }";
const divergence = (fields: string) => `readings={ r: { type: data-divergence, ${fields} } }`;
const dependence = (fields: string) => `readings={ r: { type: embedding-dependence, ${fields} } }`;

/** `CODE path` of every problem of the sound config with overrides. */
async function faults(...overrides: string[]): Promise<readonly string[]> {
  const problems = await problemsOf('sound.yaml', overrides);
  return problems.map(({ code, path }) => `${code} ${path}`);
}

describe('readings of embedded data fit when', () => {
  it('text is compared by a divergence estimator that a reading embeds it for', async () => {
    const embedded = divergence('embedder: centred, estimators: [tv]');
    expect(await faults(...text, tv, embedded)).toEqual([]);
    const other = "divergenceEstimators.lone={ use: '@acme/toolbox/total-variation' }";
    expect(await faults(...text, tv, embedded, other)).toEqual([
      'EXAMPLE_KIND_MISMATCH divergenceEstimators.lone.use',
    ]);
  });

  it('the embedder takes what the anchors give, and vectors come without one', async () => {
    const vectors = [text[0]!, text[5]!, tv, divergence('embedder: centred, estimators: [tv]')];
    expect(await faults(...vectors)).toEqual(['EXAMPLE_KIND_MISMATCH readings.r.embedder']);
    expect(await faults(...vectors.slice(0, -1), divergence('estimators: [tv]'))).toEqual([]);
  });

  it('a mistyped embedder or estimator is told the nearest that exists', async () => {
    const mistyped = divergence('embedder: centered, estimators: [tvv]');
    const problems = await problemsOf('sound.yaml', [...text, tv, mistyped]);
    expect(problems.map(({ code, path, next }) => [code, path, next])).toEqual([
      ['ESTIMATOR_UNKNOWN', 'readings.r.estimators[0]', "Did you mean 'tv'?"],
      ['EMBEDDER_UNKNOWN', 'readings.r.embedder', "Did you mean 'centred'?"],
      [
        'EXAMPLE_KIND_MISMATCH',
        'divergenceEstimators.tv.use',
        "Name 'tv' in a reading of `type: data-divergence`, which embeds text, or remove it.",
      ],
    ]);
  });

  it('every estimator gets the items that it needs', async () => {
    const few = divergence('embedder: centred, estimators: [tv], items: 29');
    expect(await faults(...text, tv, few)).toEqual(['SAMPLE_TOO_SMALL readings.r.items']);
    const pairs = dependence('embedder: centred, estimators: [near], items: 29');
    expect(await faults(...text, pairs)).toEqual(['SAMPLE_TOO_SMALL readings.r.items']);
  });

  it('embeddings meet estimators of continuous variables', async () => {
    const counts = "estimators.near.use='@acme/toolbox/counts'";
    const reading = dependence('embedder: centred, estimators: [near]');
    expect(await faults(...text, counts, 'estimators.near.options={}', reading)).toEqual([
      'VARIABLES_MISMATCH readings.r.estimators[0]',
    ]);
  });

  it('embeddings meet divergence estimators of continuous variables', async () => {
    const counted = "divergenceEstimators={ counted: { use: '@acme/embedding/counted' } }";
    const reading = divergence('embedder: centred, estimators: [counted]');
    expect(await faults(...text, counted, reading)).toEqual([
      'VARIABLES_MISMATCH readings.r.estimators[0]',
    ]);
  });

  it('trained models embed', async () => {
    const reading = dependence('embedder: centred, estimators: [near]');
    expect(await faults(...text, reading)).toEqual([]);
    expect(await faults(...text, reading, "trainer={ use: '@acme/toolbox/ngram' }")).toEqual([
      'EMBEDDINGS_UNAVAILABLE readings.r.type',
    ]);
  });

  it('a bandwidth is written once', async () => {
    const reading = dependence('embedder: centred, estimators: [near], bandwidths: [1, 1]');
    expect(await faults(...text, reading)).toEqual(['VALUE_INVALID readings.r.bandwidths']);
  });
});
