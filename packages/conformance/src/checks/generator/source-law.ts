import type { SourceLaw } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { CheckFailedError } from '../../model/check-failed-error.js';
import { demand } from '../../model/demand.js';
import { ERRORS_ALLOWED } from '../mean-and-error.js';
import { sinceTheFirst } from '../since.js';
import { collect, requestFor, requireGenerated } from './generator-trial.js';

const DRAWS = 400;

/** The host composes laws into truth that estimates are held against. */
export const drawsFollowTheLaw = defineCheck({
  id: 'generator/draws-follow-the-law',
  kind: 'generator',
  sentence: 'Draws items with the frequencies, or the moments, of the law that it declares.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare a law of items without a prompt',
    holds: ({ component: { capabilities } }) =>
      capabilities.law && capabilities.prompts.includes('none') && capabilities.setting !== true,
  },
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator, {
      prompts: [{ kind: 'none', id: 'law' }],
      draws: DRAWS,
    });
    const generated = requireGenerated(await collect(generator, request));
    const items = generated.flatMap(({ example }) =>
      example.kind === 'vector' ? [example.values] : [],
    );
    const law = generator.law?.({ promptLength: 0 });
    if (law?.family !== 'categorical' && law?.family !== 'gaussian') {
      throw new CheckFailedError({
        message: 'The law without a prompt is none of a source.',
        received: law?.family ?? 'none',
        wanted: 'categorical or gaussian',
        next: 'Give the law of one item, or take prompts of kind vector.',
      });
    }
    for (const { what, mean, wanted, deviation } of expectationsOf(law, items)) {
      const allowed = (ERRORS_ALLOWED * deviation) / Math.sqrt(items.length);
      demand(Math.abs(mean - wanted) <= allowed + Number.EPSILON, {
        message: `The draws do not follow the declared law: ${what}.`,
        received: `${mean} in ${items.length} draws`,
        wanted: `${wanted}, within ${allowed}: ${ERRORS_ALLOWED} standard errors`,
        next: 'Declare the law of what is yielded, noise included.',
      });
    }
  },
});

interface Expectation {
  readonly what: string;
  readonly mean: number;
  readonly wanted: number;
  /** Of one draw, under the law. */
  readonly deviation: number;
}

type Items = readonly (readonly number[])[];

function expectationsOf(law: SourceLaw, items: Items): Expectation[] {
  if (law.family === 'categorical') return frequencies(law.probabilities, items);
  const mean = (of: (item: readonly number[]) => number) =>
    items.reduce((sum, item) => sum + of(item), 0) / items.length;
  return law.covariance.flatMap((row, i) =>
    row.map((wanted, j) => ({
      what: `the product of coordinates ${i} and ${j}`,
      mean: mean((item) => item[i]! * item[j]!),
      wanted,
      // Var(XY) = Var X · Var Y + Cov(X, Y)² of two normal variables of mean 0.
      deviation: Math.sqrt(row[i]! * law.covariance[j]![j]! + wanted ** 2),
    })),
  );
}

function frequencies(probabilities: readonly number[], items: Items): Expectation[] {
  return probabilities.map((wanted, symbol) => ({
    what: `the frequency of ${symbol}`,
    mean: items.filter(([value]) => value === symbol).length / items.length,
    wanted,
    deviation: Math.sqrt(wanted * (1 - wanted)),
  }));
}
