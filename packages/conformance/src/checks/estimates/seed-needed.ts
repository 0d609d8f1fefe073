import { randomStream } from '@ggmi/numerics';
import { CheckFailedError } from '../../model/check-failed-error.js';
import { requireSameBits } from '../require-same-bits.js';
import type { EstimatorCheckParts } from './estimator-check.js';

const otherStream = () => randomStream('conformance, another stream');

/** The host repeats seeded estimates, and says of others that they need no seed. */
export const seedless: EstimatorCheckParts = {
  name: 'seedless',
  sentence: 'Gives the same bits whatever the stream, since it declares that it needs no seed.',
  appliesTo: {
    those: 'that declare no need of a seed',
    holds: ({ component }) => !component.capabilities.needsSeed,
  },
  async run(bench) {
    const { estimate: first } = await bench.estimateOnce();
    const estimate = await bench.open();
    requireSameBits(await estimate(bench.sample(), { random: otherStream() }), first, {
      change: 'with another stream',
    });
  },
};

/** A stream that is not looked at, with numbers drawn from elsewhere, cannot be repeated by anyone. */
export const usesItsSeed: EstimatorCheckParts = {
  name: 'uses-its-seed',
  sentence:
    'Draws from the given stream, at least where values are tied, as it declares to need a seed.',
  appliesTo: {
    those: 'that declare the need of a seed',
    holds: ({ component }) => component.capabilities.needsSeed,
  },
  async run(bench) {
    const estimate = await bench.open();
    const draws = { count: 0 };
    for (const sample of [bench.sample(), bench.faults.rounded(bench.sample())]) {
      await estimate(sample, { random: counted(otherStream(), draws) });
      if (draws.count > 0) return;
    }
    throw new CheckFailedError({
      message: 'Nothing is drawn from the stream.',
      received: 'needsSeed: true, and no draw, with distinct or with tied values',
      wanted: 'draws from `context.random`',
      next: 'Draw from `context.random`, or declare `needsSeed: false`.',
    });
  },
};

type Stream = ReturnType<typeof randomStream>;

function counted(stream: Stream, draws: { count: number }): Stream {
  const one = <Value>(value: Value): Value => {
    draws.count += 1;
    return value;
  };
  return {
    key: stream.key,
    uniform: () => one(stream.uniform()),
    uint32: () => one(stream.uint32()),
    integer: (bound) => one(stream.integer(bound)),
    normal: () => one(stream.normal()),
    fork: (key) => counted(stream.fork(key), draws),
  };
}
