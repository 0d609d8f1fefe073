import type { Generation, GenerationRequest, Generator, RandomStream } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { referenceComponents, type ConformanceOptions } from '../../src/index.js';
import { wordsSettings } from '../reference-settings.js';
import { mutant, type Mutant } from './mutant.js';
import { coinGenerator, poolGenerator } from './second-generators.js';
import { slowToStop } from './slow-to-stop.js';

const kind = 'generator';
const { capabilities } = referenceComponents[kind];
const options: ConformanceOptions = { components: { words: wordsSettings } };

/** A fault in what is yielded for a request. */
function yielding(change: (generations: AsyncIterable<Generation>) => AsyncIterable<Generation>) {
  return (sound: Generator): Partial<Generator> => ({
    generate: (request) => change(sound.generate(request)),
  });
}

/** A fault in single generations. */
function saying(change: (generation: Generation, place: number) => Generation) {
  return yielding(async function* (generations) {
    let place = 0;
    for await (const generation of generations) yield change(generation, place++);
  });
}

/** A fault in what is asked for in place of what was asked. */
function asking(change: (request: GenerationRequest) => GenerationRequest) {
  return (sound: Generator): Partial<Generator> => ({
    generate: (request) => sound.generate(change(request)),
  });
}

/** A stream with its forks made in another way. */
function forking(stream: RandomStream, fork: RandomStream['fork']): RandomStream {
  return {
    key: stream.key,
    uniform: () => stream.uniform(),
    uint32: () => stream.uint32(),
    integer: (bound) => stream.integer(bound),
    normal: () => stream.normal(),
    fork,
  };
}

function response(generation: Generation, text: string): Generation {
  if (generation.outcome === 'failed' || generation.example.kind !== 'text') return generation;
  return { ...generation, example: { ...generation.example, response: text } };
}

/** Faults in which draws are made, and from what. */
const draws: readonly Mutant[] = [
  mutant(kind, {
    fault: 'leaves the last draw out',
    caughtBy: 'generator/every-draw-once',
    instance: asking((request) => ({ ...request, draws: request.draws - 1 })),
  }),
  mutant(kind, {
    fault: 'counts draws from 0, whatever the first one asked for',
    caughtBy: 'generator/every-draw-once',
    instance: asking((request) => ({ ...request, firstDraw: 0 })),
  }),
  mutant(kind, {
    fault: 'an answer though nothing was asked',
    caughtBy: 'generator/nothing-for-no-draws',
    instance: asking((request) => ({ ...request, draws: Math.max(1, request.draws) })),
  }),
  mutant(kind, {
    fault: 'one id for all examples of a prompt',
    caughtBy: 'generator/generation-form',
    instance: saying((each) =>
      each.outcome === 'failed' ? each : { ...each, example: { ...each.example, id: 'one' } },
    ),
  }),
  mutant(kind, {
    fault: 'log-probabilities though it declares none',
    caughtBy: 'generator/generation-form',
    component: { capabilities: { ...capabilities, logProbabilities: 'none' } },
  }),
  mutant(kind, {
    fault: 'repeats a draw: each odd one is a copy of the one before',
    caughtBy: 'generator/own-stream',
    instance: asking((request) => ({
      ...request,
      random: forking(request.random, (prompt) => {
        const ofPrompt = request.random.fork(prompt);
        return forking(ofPrompt, (draw) =>
          ofPrompt.fork(String(Number.isNaN(Number(draw)) ? draw : Number(draw) & ~1)),
        );
      }),
    })),
  }),
  mutant(kind, {
    fault: 'ignores the seed',
    caughtBy: 'generator/own-stream',
    instance: asking((request) => ({ ...request, random: randomStream('always the same') })),
  }),
  mutant(kind, {
    fault: 'a counter that calls leave behind',
    caughtBy: 'generator/same-seed-same-bits',
    instance: (() => {
      let calls = 0;
      return saying((each) => response(each, `red number ${calls++}`));
    })(),
  }),
  mutant(kind, {
    fault: 'answers that depend on their place in the request',
    caughtBy: 'generator/draws-apart',
    instance: saying((each, place) => response(each, `red number ${place}`)),
  }),
  mutant(kind, {
    fault: 'draws from its pool with replacement',
    caughtBy: 'generator/draws-without-replacement',
    component: poolGenerator((random) => Uint32Array.from({ length: 6 }, () => random.integer(6))),
  }),
];

/** Faults in manners. */
const manners: readonly Mutant[] = [
  mutant(kind, {
    fault: 'one bad answer ends the stream with an error',
    caughtBy: 'generator/records-failures',
    options,
    instance: saying((each) => {
      if (each.outcome === 'failed') throw new Error(each.reason);
      return each;
    }),
  }),
  mutant(kind, {
    fault: 'changes the prompts that it is given',
    caughtBy: 'generator/input-unchanged',
    instance: asking((request) => {
      for (const prompt of request.prompts) Object.assign(prompt, { demonstrations: ['x'] });
      return request;
    }),
  }),
  mutant(kind, {
    fault: 'global randomness in its answers',
    caughtBy: 'generator/no-globals',
    // oxlint-disable-next-line no-restricted-properties -- the fault itself
    instance: saying((each) => response(each, `number ${Math.random()}`)),
  }),
  mutant(kind, {
    fault: 'ignores an aborted signal',
    caughtBy: 'generator/aborted-before',
    instance: asking((request) => ({ ...request, signal: new AbortController().signal })),
  }),
  mutant(kind, {
    fault: 'goes on generating long after an abort',
    caughtBy: 'generator/aborted-midway',
    instance: (sound) => ({
      async *generate(request) {
        request.signal.throwIfAborted();
        const generations: Generation[] = [];
        await slowToStop(request.signal, async () => {
          for await (const generation of sound.generate(request)) generations.push(generation);
        });
        yield* generations;
      },
    }),
  }),
  mutant(kind, {
    fault: 'swallows an abort and ends the stream as if it were complete',
    caughtBy: 'generator/aborted-after-the-first',
    instance: yielding(async function* (generations) {
      try {
        yield* generations;
      } catch {
        // The fault itself.
      }
    }),
  }),
  mutant(kind, {
    fault: 'a stream that cannot be opened again once it was left',
    caughtBy: 'generator/left-early',
    instance: (() => {
      let isOpen = false;
      return yielding(async function* (generations) {
        if (isOpen) return;
        isOpen = true;
        yield* generations;
        isOpen = false;
      });
    })(),
  }),
];

/** A fault in scores. */
function scoring(change: (scores: Float64Array) => Float64Array) {
  return (sound: Generator): Partial<Generator> => ({
    score: async (request) => change((await sound.score?.(request)) ?? new Float64Array()),
  });
}

/** Faults in what is said of probabilities. */
const probabilities: readonly Mutant[] = [
  mutant(kind, {
    fault: 'claims scoring that it lacks',
    caughtBy: 'generator/declared-methods',
    // A method that is there and undefined is one that is not there.
    instance: () => ({ score: undefined }) as unknown as Partial<Generator>,
  }),
  mutant(kind, {
    fault: 'scores with a reversed sign',
    caughtBy: 'generator/score-form',
    instance: scoring((scores) => scores.map((score) => -score)),
  }),
  mutant(kind, {
    fault: 'scores that depend on their neighbours',
    caughtBy: 'generator/score-form',
    instance: scoring((scores) => scores.map((score) => score / scores.length)),
  }),
  mutant(kind, {
    fault: 'scores under an aborted signal',
    caughtBy: 'generator/score-aborted-before',
    instance: (sound): Partial<Generator> => ({
      score: async ({ pairs }) =>
        (await sound.score?.({ pairs, signal: new AbortController().signal })) ??
        new Float64Array(),
    }),
  }),
  mutant(kind, {
    fault: 'scores of another law than the one that is sampled',
    caughtBy: 'generator/scores-own-samples',
    instance: scoring((scores) => scores.map((score) => score - 0.1)),
  }),
  mutant(kind, {
    fault: 'scores in bits',
    caughtBy: 'generator/sums-to-one',
    options,
    instance: scoring((scores) => scores.map((score) => score / Math.LN2)),
  }),
  mutant(kind, {
    fault: 'entropy in bits',
    caughtBy: 'generator/entropy-of-the-law',
    instance: (sound): Partial<Generator> => ({
      entropy: async (prompts, context) =>
        ((await sound.entropy?.(prompts, context)) ?? new Float64Array()).map(
          (nats) => nats / Math.LN2,
        ),
    }),
  }),
  mutant(kind, {
    fault: 'draws from another law than the one that it declares',
    caughtBy: 'generator/draws-follow-the-law',
    component: coinGenerator([0.5, 0.5]),
  }),
];

/** Faults of generators. */
export const generatorMutants: readonly Mutant[] = [...draws, ...manners, ...probabilities];
