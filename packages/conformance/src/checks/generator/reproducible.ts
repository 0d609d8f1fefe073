import type { GenerationRequest, Generation, Prompt, RandomStream } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { bitsOf } from '../bits-of.js';
import { requireSameAgain } from '../require-same-again.js';
import { requireSameBits } from '../require-same-bits.js';
import { sinceTheFirst } from '../since.js';
import { collect, isLocal, keyOf, requestFor, sorted } from './generator-trial.js';

const computedHere = {
  those: 'that compute their draws themselves',
  holds: isLocal,
};

/** A run that is repeated is the same run. */
export const sameSeedSameBits = defineCheck({
  id: 'generator/same-seed-same-bits',
  kind: 'generator',
  sentence: 'Gives the same bits for the same request, from any instance, at any call.',
  since: sinceTheFirst,
  appliesTo: computedHere,
  async run(subject, context) {
    await requireSameAgain(
      () => context.create(),
      async (generator) => sorted(await collect(generator, await requestFor(subject, generator))),
    );
  },
});

/** Runs are split, resumed and extended: a draw must not notice. */
export const drawsApart = defineCheck({
  id: 'generator/draws-apart',
  kind: 'generator',
  sentence: 'Gives a draw the same bits whatever other draws and prompts are asked for with it.',
  since: sinceTheFirst,
  appliesTo: computedHere,
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator);
    const together = sorted(await collect(generator, request));
    const apart: Generation[] = [];
    for (const prompt of request.prompts.toReversed()) {
      for (let draw = request.draws - 1; draw >= 0; draw--) {
        const one = { ...request, prompts: [prompt], firstDraw: draw, draws: 1 };
        apart.push(...(await collect(generator, one)));
      }
    }
    requireSameBits(sorted(apart), together, {
      change: 'where draws are asked for one by one',
      next: 'Draw from `random.fork(prompt.id).fork(String(draw))`, and keep no state between draws.',
    });
  },
});

/** Streams that a draw is tried with: even a coin then shows both sides. */
const STREAMS = 16;

/** A draw that repeats another is a copy, and counts for nothing. */
export const ownStream = defineCheck({
  id: 'generator/own-stream',
  kind: 'generator',
  sentence: 'Makes every draw from the stream of its own prompt and draw index, and of no other.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'with an unlimited pool that compute their draws themselves, of more than one answer',
    holds: (subject) =>
      isLocal(subject) &&
      subject.component.capabilities.pool === 'unlimited' &&
      subject.fixtures.constant !== true,
  },
  async run(subject, context) {
    const generator = await context.create();
    const request = await requestFor(subject, generator);
    const known = new Map(
      (await collect(generator, request)).map((each) => [keyOf(each), bitsOf(each)]),
    );
    const prompt = request.prompts[0]!;
    for (let draw = 0; draw < request.draws; draw++) {
      let changed = false;
      for (let other = 0; other < STREAMS && !changed; other++) {
        const one = { prompts: [prompt], firstDraw: draw, draws: 1 };
        const [generation] = await collect(generator, {
          ...redirected(request, { prompt, draw, to: `another ${other}` }),
          ...one,
        });
        changed = bitsOf(generation) !== known.get(keyOf({ promptId: prompt.id, draw }));
      }
      demand(changed, {
        message: `Draw ${draw} does not come from its own stream.`,
        received: `the same example with ${STREAMS} other streams for ${keyOf({ promptId: prompt.id, draw })}`,
        wanted: 'another example with at least one of them',
        next: 'Draw from `random.fork(prompt.id).fork(String(draw))`; of a law with one answer only, set the fixture `constant`.',
      });
    }
    await requireOthersUnchanged();

    async function requireOthersUnchanged(): Promise<void> {
      const moved = redirected(request, { prompt, draw: 0, to: 'another' });
      for (const generation of await collect(generator, moved)) {
        const key = keyOf(generation);
        if (key === keyOf({ promptId: prompt.id, draw: 0 })) continue;
        demand(bitsOf(generation) === known.get(key), {
          message: `Another stream for draw 0 changes ${key}.`,
          received: bitsOf(generation).slice(0, 200),
          wanted: known.get(key)?.slice(0, 200) ?? 'a draw that was asked for',
          next: 'Draw every draw from its own stream.',
        });
      }
    }
  },
});

/** The request with another stream in the place of one draw's. */
function redirected(
  request: GenerationRequest,
  place: { readonly prompt: Prompt; readonly draw: number; readonly to: string },
): GenerationRequest {
  const random = forking(request.random, (key) => {
    const ofPrompt = request.random.fork(key);
    if (key !== place.prompt.id) return ofPrompt;
    return forking(ofPrompt, (draw) =>
      ofPrompt.fork(draw === String(place.draw) ? place.to : draw),
    );
  });
  return { ...request, random };
}

/** A stream whose forks are made by a function. */
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
