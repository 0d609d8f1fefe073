import { describe, expect, it } from 'vitest';
import type { ConfigProblemCode } from '../../src/problems/config-problem-codes.js';
import { problemsOf } from './problems-of.js';
import { writtenCases, type ProblemCase } from './written-cases.js';

const loneReading = 'readings={ r: { type: supersample, estimators: [losses] } }';
const lossPairs = "estimators={ losses: { use: '@acme/toolbox/loss-pairs' } }";
const finite = "anchors={ use: '@acme/toolbox/recorded', options: { file: x } }";
const text = [
  "anchors={ use: '@acme/toolbox/words' }",
  'prompt={ kind: none }',
  "generators={ model: { use: '@acme/toolbox/words' } }",
];
const ngram = "trainer={ use: '@acme/toolbox/ngram' }";

/** One case per code: a new code does not compile without its case. */
const cases: Record<ConfigProblemCode, ProblemCase> = {
  ...writtenCases,
  EXAMPLE_KIND_MISMATCH: {
    overrides: ["heldOut={ use: '@acme/toolbox/words' }"],
    expected: {
      path: 'heldOut.use',
      received: "'@acme/toolbox/words', which gives text examples",
      expected: 'vector examples, as the trainer accepts',
    },
  },
  PROMPT_UNSUPPORTED: {
    overrides: ['prompt.kind=none'],
    expected: { path: 'generators.model.use', next: expect.stringContaining('to vector') },
  },
  TEMPLATE_UNREADABLE: {
    file: 'asked.yaml',
    overrides: ['prompt.template.file=./absent.txt', 'prompt.values={}'],
    expected: {
      path: 'prompt.template.file',
      received: expect.stringContaining("'./absent.txt': ENOENT"),
    },
  },
  TEMPLATE_INVALID: {
    file: 'asked.yaml',
    overrides: ["prompt.template='{{prompt}'", 'prompt.values={}'],
    expected: { path: 'prompt.template', received: "'{{prompt}' in line 1" },
  },
  PLACEHOLDER_UNKNOWN: {
    file: 'asked.yaml',
    overrides: [
      'prompt.values={ tusk: Add. }',
      "prompt.template='{{prompt}}{{task}}{{tusk}}'",
      'prompt.demonstrations=0',
    ],
    expected: { path: 'prompt.template', received: "'{{task}}'", nearest: 'tusk' },
  },
  PLACEHOLDER_MISSING: {
    file: 'asked.yaml',
    overrides: ["prompt.template='{{task}} {{prompt}}'"],
    expected: { path: 'prompt.template', next: expect.stringContaining('{{#demonstrations}}') },
  },
  PLACEHOLDER_UNUSED: {
    file: 'asked.yaml',
    overrides: ['prompt.values.condition=none'],
    expected: { path: 'prompt.values.condition' },
  },
  ANSWER_UNSUPPORTED: {
    file: 'asked.yaml',
    overrides: ['prompt.answer=item'],
    expected: { path: 'prompt.answer' },
  },
  COUNT_UNEVEN: {
    file: 'asked.yaml',
    overrides: ['generators.parrot.count=7', 'prompt.draws=2'],
    expected: {
      path: 'generators.parrot.count',
      expected: 'a multiple of 2, the draws of every prompt',
    },
  },
  COUNT_MISSING: {
    overrides: ["heldOut={ use: '@acme/toolbox/drawn' }"],
    expected: { path: 'heldOut.count' },
  },
  POOL_FINITE: {
    overrides: [finite],
    expected: { path: 'readings.replicate.type', received: expect.stringContaining('anchors') },
  },
  ESTIMATOR_UNKNOWN: {
    overrides: ['readings.replicate.estimators[1]=chosser'],
    expected: { path: 'readings.replicate.estimators[1]', nearest: 'chooser' },
  },
  ESTIMATOR_INPUT_UNSUPPORTED: {
    overrides: [
      "estimators.losses={ use: '@acme/toolbox/loss-pairs' }",
      'readings.replicate.estimators[1]=losses',
    ],
    expected: { path: 'readings.replicate.estimators[1]', existing: ['near', 'chooser'] },
  },
  SAMPLE_TOO_SMALL: {
    overrides: ['readings.replicate.replicates=29', 'readings.replicate.estimators=[near]'],
    expected: {
      path: 'readings.replicate.replicates',
      expected: "at least 30, which 'near' needs",
    },
  },
  EMBEDDER_MISSING: {
    overrides: [
      ...text,
      ngram,
      "divergenceEstimators={ tv: { use: '@acme/toolbox/total-variation' } }",
      'readings={ r: { type: data-divergence, estimators: [tv] } }',
    ],
    expected: { path: 'readings.r.embedder', received: 'nothing, and the anchors are text' },
  },
  EMBEDDER_UNKNOWN: {
    overrides: [
      "divergenceEstimators={ tv: { use: '@acme/toolbox/total-variation' } }",
      'readings={ r: { type: data-divergence, embedder: words, estimators: [tv] } }',
    ],
    expected: { path: 'readings.r.embedder', next: "Add 'words' to `embedders`." },
  },
  EMBEDDINGS_UNAVAILABLE: {
    overrides: ['readings={ r: { type: embedding-dependence, estimators: [near] } }'],
    expected: { path: 'readings.r.type' },
  },
  WEIGHTS_UNAVAILABLE: {
    overrides: ["trainer.use='@acme/toolbox/no-weights'"],
    expected: { path: 'readings.replicate.type' },
  },
  STATISTIC_UNAVAILABLE: {
    overrides: ["trainer.use='@acme/toolbox/no-statistic'"],
    expected: { path: 'readings.replicate.summary' },
  },
  SUMMARY_UNSUPPORTED: {
    overrides: [
      "anchors={ use: '@acme/toolbox/endless-words', count: 5 }",
      'generators={}',
      "trainer={ use: '@acme/toolbox/text-mean' }",
      'readings.replicate.summary=flatten',
    ],
    expected: { path: 'readings.replicate.summary', received: "'flatten' of text examples" },
  },
  CURATOR_UNKNOWN: {
    overrides: ['curation=[dedupe]'],
    expected: { path: 'curation[0]', received: "'dedupe'" },
  },
  CURATION_UNSUPPORTED: {
    overrides: [
      'plugins[1]=./plugins/toy.js',
      'plugins[2]=./plugins/keeper.js',
      "anchors={ use: '@ggmi/backend-toy/gaussian-mixture-source', count: 10 }",
      "generators={ model: { use: '@ggmi/backend-toy/gaussian-mixture', count: 10 } }",
      "trainer={ use: '@ggmi/backend-toy/gaussian-mixture-em' }",
      "curators={ keep: { use: '@acme/keeper/keep' } }",
      'curation=[keep]',
      'estimators={}',
      'readings={ d: { type: divergence } }',
    ],
    expected: { path: 'readings.d.type' },
  },
  PREDICTIONS_UNAVAILABLE: {
    overrides: [
      'plugins[1]=./plugins/supersample.js',
      "estimators={ functional: { use: '@ggmi/estimator-supersample/f-cmi-logistic' } }",
      'readings={ r: { type: supersample, estimators: [functional] } }',
    ],
    expected: { path: 'readings.r.estimators[0]' },
  },
  PAIRING_UNSUPPORTED: {
    overrides: [
      lossPairs,
      'readings={ r: { type: supersample, pairing: within-prompt, estimators: [losses] } }',
    ],
    expected: { path: 'readings.r.pairing' },
  },
  LOSS_UNBOUNDED: {
    overrides: [...text, ngram, lossPairs, loneReading],
    expected: { path: 'readings.r.type' },
  },
  HELD_OUT_MISSING: {
    overrides: [...text, ngram, 'readings={}', 'deployed={}'],
    expected: { path: 'heldOut' },
  },
  STRENGTH_UNAVAILABLE: {
    overrides: ['trainer.strength=calibrate', lossPairs, loneReading],
    expected: { path: 'trainer.strength' },
  },
  STRENGTH_RANGE_EMPTY: {
    overrides: [
      "trainer={ use: '@acme/toolbox/tunable', strength: { lower: 0.7 } }",
      lossPairs,
      loneReading,
    ],
    expected: { path: 'trainer.strength', received: 'lower 0.7 and upper 0.6' },
  },
  STRENGTH_OVERWRITTEN: {
    overrides: [
      "trainer={ use: '@acme/toolbox/tunable', strength: calibrate }",
      lossPairs,
      loneReading,
      'generators.model.trainerOptions={ weight: 0.3 }',
    ],
    expected: { path: 'generators.model.trainerOptions.weight' },
  },
  STRENGTH_UNREAD: {
    overrides: ["trainer={ use: '@acme/toolbox/tunable', strength: calibrate }"],
    expected: { path: 'trainer.strength' },
  },
  VARIABLES_MISMATCH: {
    overrides: ["entropyEstimators={ h: { use: '@acme/toolbox/discrete-entropy' } }"],
    expected: { path: 'entropyEstimators.h.use', received: "'h', which takes discrete variables" },
  },
  LAW_UNAVAILABLE: {
    overrides: ['readings={ r: { type: divergence } }'],
    expected: { path: 'readings.r.type', next: expect.stringContaining('replicate') },
  },
  MODE_UNKNOWN: {
    overrides: ['mode=publishd', 'modes={ published: { seed: 1 } }'],
    expected: { path: 'mode', received: "'publishd'", nearest: 'published' },
  },
  CONFIG_PATH_INVALID: {
    overrides: ['mode=published', "modes={ published: { 'plugins[5]': x } }"],
    expected: { received: 'the index 5 of a list of 1 items' },
  },
  EXPRESSION_INVALID: {
    overrides: ['parameters={ K: 2 }', 'anchors.count="=2 * L"'],
    expected: {
      path: 'anchors.count',
      received: "'=2 * L': 'L' is no parameter; there are: K",
    },
  },
  NOTHING_TO_EVALUATE: { overrides: ['readings={}'], expected: { path: '' } },
};

describe('the config check', () => {
  it('finds nothing wrong with the sound config', async () => {
    expect(await problemsOf('sound.yaml')).toEqual([]);
  });

  it.each(Object.entries(cases))('reports %s, and only that', async (code, fault) => {
    const problems = await problemsOf(fault.file ?? 'sound.yaml', fault.overrides);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]).toMatchObject(fault.expected);
  });
});
