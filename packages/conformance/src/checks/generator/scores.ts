import type { Generator } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { CheckFailedError } from '../../model/check-failed-error.js';
import { demand } from '../../model/demand.js';
import type { ComponentSubject } from '../../model/subject.js';
import { requireAbortReason } from '../require-abort-reason.js';
import { requireNear } from '../require-near.js';
import { requireSameBits } from '../require-same-bits.js';
import { sinceTheFirst } from '../since.js';
import {
  collect,
  hasProbabilities,
  keyOf,
  pairsOf,
  promptsOf,
  requestFor,
  requireGenerated,
  type Generated,
  type ScoredPair,
} from './generator-trial.js';

type Subject = ComponentSubject<'generator'>;

const ROUNDING = 1e-9;

const scoresAnything = {
  those: 'that declare exact scoring',
  holds: ({ component }: Subject) => component.capabilities.scoring === 'exact',
};

/** Scores are read by place. */
export const scoreForm = defineCheck({
  id: 'generator/score-form',
  kind: 'generator',
  sentence:
    'Scores what it generated with a finite number of nats per pair, order kept, one by one as together.',
  since: sinceTheFirst,
  appliesTo: scoresAnything,
  async run(subject, context) {
    const generator = await context.create();
    const { pairs } = await ownSamples(subject, generator);
    const before = structuredClone(pairs);
    const told = new Map<number, number>();
    const together = await scoresOf(generator, pairs, (pair, value) => told.set(pair, value));
    requireSameBits(pairs, before, { change: 'of the pairs by `score`', next: 'Copy them.' });
    for (const [place, score] of together.entries()) {
      const above = hasProbabilities(subject) && score > ROUNDING;
      demand(Number.isFinite(score) && !above, {
        message: `The score of pair ${place} is no log-probability of something it gave.`,
        received: String(score),
        wanted: above ? 'at most 0' : 'a finite number',
        next: 'Give ln q(response | prompt): look for a reversed sign.',
      });
      const [alone] = await scoresOf(generator, [pairs[place]!]);
      requireNear(alone!, score, {
        change: `where pair ${place} is scored by itself`,
        next: 'Score every pair by its own prompt and response alone.',
      });
    }
    for (const [pair, value] of told) {
      requireNear(value, together[pair] ?? Number.NaN, {
        change: `between onScore and the result, of pair ${pair}`,
        next: 'Give onScore the index of the pair and its score.',
      });
    }
    requireTold(subject, { told: told.size, pairs: pairs.length });
  },
});

/** The host keeps the scores that come over a network one by one. */
function requireTold(
  { component }: Subject,
  { told, pairs }: { readonly told: number; readonly pairs: number },
): void {
  if (component.capabilities.remote !== true) return;
  demand(told === pairs, {
    message: 'Scores that come over the network are not told as they come.',
    received: `${told} calls of onScore`,
    wanted: `${pairs}, one per pair`,
    next: 'Call `onScore` with every score as soon as it is there.',
  });
}

/** A run that has ended costs nothing more. */
export const scoreAbortedBefore = defineCheck({
  id: 'generator/score-aborted-before',
  kind: 'generator',
  sentence: 'Scores nothing under a signal that is aborted already, and throws its reason.',
  since: sinceTheFirst,
  appliesTo: scoresAnything,
  async run(subject, context) {
    const generator = await context.create();
    const { pairs } = await ownSamples(subject, generator);
    await requireAbortReason((signal) => generator.score?.({ pairs, signal }));
  },
});

/** Nats per token by which the two ways of computing may differ. */
const PER_TOKEN = 1e-3;

/** Both are ln q of one text under one law. */
export const scoresOwnSamples = defineCheck({
  id: 'generator/scores-own-samples',
  kind: 'generator',
  sentence: 'Scores what it generated as it reported then, within 0.001 nats per token.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare exact scoring and log-probabilities',
    holds: ({ component: { capabilities } }) =>
      capabilities.scoring === 'exact' && capabilities.logProbabilities !== 'none',
  },
  async run(subject, context) {
    const generator = await context.create();
    const { generated, pairs } = await ownSamples(subject, generator);
    const scores = await scoresOf(generator, pairs);
    for (const [place, generation] of generated.entries()) {
      const { logProbability, logProbabilityWithheld } = generation;
      const allowed = PER_TOKEN * tokensOf(generation);
      const near =
        logProbability === undefined
          ? logProbabilityWithheld !== undefined
          : Math.abs(scores[place]! - logProbability) <= allowed;
      demand(near, {
        message: `Score and reported log-probability of ${keyOf(generation)} differ.`,
        received: `a score of ${scores[place]}, reported ${logProbability ?? 'nothing, without a reason'}`,
        wanted: `a difference of at most ${allowed}, or logProbabilityWithheld`,
        next: 'Score under the law that was sampled: same temperature, same truncation, the end included.',
      });
    }
  },
});

/** A law gives all of its answers together with certainty. */
export const sumsToOne = defineCheck({
  id: 'generator/sums-to-one',
  kind: 'generator',
  sentence: 'Gives all possible answers to a prompt a probability of 1 together.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare exact scoring, with fixtures of all answers',
    holds: (subject) => scoresAnything.holds(subject) && subject.fixtures.answers !== undefined,
  },
  async run(subject, context) {
    const generator = await context.create();
    const prompt = promptsOf(subject)[0]!;
    const answers = structuredClone(subject.fixtures.answers ?? []);
    const scores = await scoresOf(
      generator,
      answers.map((response) => ({ prompt, response })),
    );
    const sum = scores.reduce((total, score) => total + Math.exp(score), 0);
    demand(Math.abs(sum - 1) <= 1e-6, {
      message: `The probabilities of all ${answers.length} answers do not sum to 1.`,
      received: String(sum),
      wanted: '1, to 1e-6',
      next: 'Look for bits in place of nats, a missing end of the text, or a law other than the one sampled.',
    });
  },
});

async function ownSamples(
  subject: Subject,
  generator: Generator,
): Promise<{ readonly generated: readonly Generated[]; readonly pairs: readonly ScoredPair[] }> {
  const request = await requestFor(subject, generator);
  const generated = requireGenerated(await collect(generator, request));
  return { generated, pairs: pairsOf(request, generated) };
}

async function scoresOf(
  generator: Generator,
  pairs: readonly ScoredPair[],
  onScore?: (pair: number, logProbability: number) => void,
): Promise<Float64Array> {
  const { signal } = new AbortController();
  const scores = await generator.score?.({ pairs, signal, ...(onScore && { onScore }) });
  if (scores?.length === pairs.length) return scores;
  throw new CheckFailedError({
    message: 'There is not one score per pair.',
    received: `${scores?.length ?? 'no'} scores of ${pairs.length} pairs`,
    wanted: String(pairs.length),
    next: 'Give −Infinity to what the law cannot give.',
  });
}

/** At least: words of a text, coordinates of a vector. */
function tokensOf({ example }: Generated): number {
  if (example.kind === 'vector') return Math.max(1, example.values.length);
  return Math.max(1, example.response.split(/\s+/u).length);
}
