import { describe, expect, it } from 'vitest';
import { problemsOf } from './problems-of.js';

const finite = "{ use: '@acme/toolbox/recorded', options: { file: x } }";
const lossPairs = "estimators={ losses: { use: '@acme/toolbox/loss-pairs' } }";
const supersample = 'readings={ r: { type: supersample, estimators: [losses] } }';

/** `CODE path` of every problem of the sound config with overrides. */
async function faults(...overrides: string[]): Promise<readonly string[]> {
  const problems = await problemsOf('sound.yaml', overrides);
  return problems.map(({ code, path }) => `${code} ${path}`);
}

describe('the parts of a config fit when', () => {
  it('a finite source without count feeds a supersample reading', async () => {
    expect(await faults(`anchors=${finite}`, lossPairs, supersample)).toEqual([]);
  });

  it('held-out data stand beside finite anchors as deployed', async () => {
    const deployed = [`anchors=${finite}`, 'readings={}', 'deployed={}'];
    expect(await faults(...deployed)).toEqual(['HELD_OUT_MISSING heldOut']);
    expect(await faults(...deployed, `heldOut=${finite}`)).toEqual([]);
    expect(await faults('readings={}', 'deployed={}')).toEqual([]);
  });

  it('a replicate reading summarises vectors by mean when the trainer names no statistic', async () => {
    const trainer = "trainer.use='@acme/toolbox/no-statistic'";
    expect(await faults(trainer, 'readings.replicate.summary=mean')).toEqual([]);
  });

  it('a strength is calibrated by a supersample reading', async () => {
    const tunable = "trainer={ use: '@acme/toolbox/tunable', strength: calibrate }";
    expect(await faults(tunable, lossPairs, supersample)).toEqual([]);
  });

  it('a sample is exactly as large as the least one', async () => {
    expect(await faults('readings.replicate.replicates=30')).toEqual([]);
  });

  it('the runs, not the pairs, reach the least sample of an estimator of loss pairs', async () => {
    const short = 'readings={ r: { type: supersample, runs: 3, estimators: [losses] } }';
    expect(await faults(lossPairs, short)).toEqual(['SAMPLE_TOO_SMALL readings.r.runs']);
  });

  it('no discrete-only estimator reads continuous anchors by replicates', async () => {
    expect(await faults("estimators.near.use='@acme/toolbox/counts'")).toEqual([
      'VARIABLES_MISMATCH readings.replicate.estimators[0]',
    ]);
  });

  it('anchors and held-out data need no prompt, whatever the generators are asked with', async () => {
    expect(await faults("anchors.use='@acme/toolbox/vector-generator'")).toEqual([
      'PROMPT_UNSUPPORTED anchors.use',
    ]);
  });

  it('generators give what the anchors give, even where the trainer is unknown', async () => {
    const unknown = "trainer.use='@acme/toolbox/nothing'";
    const text = "generators.model={ use: '@acme/toolbox/words' }";
    expect(await faults(unknown, text, 'prompt.kind=none')).toEqual([
      'POOL_FINITE readings.replicate.type',
      'COMPONENT_UNKNOWN trainer.use',
      'EXAMPLE_KIND_MISMATCH generators.model.use',
    ]);
  });

  it('divergence and entropy estimators see vectors', async () => {
    const words = [
      "anchors={ use: '@acme/toolbox/words' }",
      "generators={ model: { use: '@acme/toolbox/words' } }",
      'prompt.kind=none',
      "trainer={ use: '@acme/toolbox/ngram' }",
      'readings={}',
    ];
    const divergence = "divergenceEstimators={ tv: { use: '@acme/toolbox/total-variation' } }";
    expect(await faults(...words, divergence)).toEqual([
      'EXAMPLE_KIND_MISMATCH divergenceEstimators.tv.use',
    ]);
    expect(await faults('readings={}', divergence)).toEqual([]);
  });
});
