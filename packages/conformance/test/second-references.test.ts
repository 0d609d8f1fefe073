import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { describeConformance } from '../src/adapters/vitest.js';
import { coinGenerator, poolGenerator } from './mutants/second-generators.js';
import { countingTrainer } from './mutants/second-trainers.js';

/** What the references of their kinds do not declare, sound: the mutants of it differ in one fault. */
describeConformance(
  definePlugin({
    name: '@ggmi/conformance',
    version: '0.1.0',
    contract: CONTRACT_VERSION,
    postTrainers: [countingTrainer()],
    generators: [poolGenerator(), coinGenerator()],
  }),
);
