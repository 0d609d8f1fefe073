import type { MIInputType } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { jointNormals } from '../../sampling/joint-laws.js';
import type { KnownLaw } from '../../sampling/known-law.js';
import { lossPairLaws } from '../../sampling/loss-pair-laws.js';
import { continuousPairs } from '../../sampling/paired-laws.js';
import { weightLaws } from '../../sampling/weight-laws.js';
import { estimation, estimatorBench } from '../estimates/estimator-bench.js';
import { requireRefusal } from '../require-refusal.js';
import { sinceTheFirst } from '../since.js';
import { miTrial } from './mi-trial.js';

const UNITS = 20;

const lawOfInput: Readonly<Record<MIInputType, KnownLaw>> = {
  paired: continuousPairs[1]!,
  joint: jointNormals[1]!,
  'loss-pairs': lossPairLaws[1]!,
  'repeated-weights': weightLaws[1]!,
};

/** Inputs are a tagged union: an estimator that does not look at the tag reads fields that are not there. */
export const refusesOtherInputs = defineCheck({
  id: 'mi-estimator/refuses-other-inputs',
  kind: 'mi-estimator',
  sentence: 'Refuses inputs of types that it does not declare with an error that has a code.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that do not take every type of input',
    holds: ({ component }) => others(component.capabilities.inputs).length > 0,
  },
  async run(subject, context) {
    const bench = estimatorBench(miTrial, subject, context);
    const estimate = await bench.open();
    for (const [type, law] of others(subject.component.capabilities.inputs)) {
      const input = law.sample(UNITS, estimation().random);
      await requireRefusal(`Input of type '${type}', which is not declared,`, () =>
        estimate(input),
      );
    }
  },
});

function others(inputs: readonly MIInputType[]) {
  // The record has a key for every type of input.
  return (Object.entries(lawOfInput) as [MIInputType, KnownLaw][]).filter(
    ([type]) => !inputs.includes(type),
  );
}
