import type { LossPairsRun, MIInput } from '@ggmi/core';
import {
  blockWithConstant,
  blockWithValue,
  emptyBlock,
  roundedBlock,
  roundedValues,
  shortenedBlock,
} from '../../sampling/matrix-faults.js';
import type { SampleFaults } from '../estimates/estimator-trial.js';

/** Faulty inputs of every type. */
export const inputFaults: SampleFaults<MIInput> = {
  withValue(input, value) {
    switch (input.type) {
      case 'paired':
        return { ...input, y: blockWithValue(input.y, value) };
      case 'joint':
        return { ...input, blocks: input.blocks.with(1, blockWithValue(input.blocks[1]!, value)) };
      case 'loss-pairs':
        return {
          ...input,
          runs: input.runs.map((run) => ({ ...run, trained: run.trained.with(0, value) })),
        };
      case 'repeated-weights':
        return { ...input, weights: blockWithValue(input.weights, value) };
    }
  },
  empty(input) {
    switch (input.type) {
      case 'paired':
        return { ...input, x: emptyBlock(input.x), y: emptyBlock(input.y) };
      case 'joint':
        return { ...input, blocks: input.blocks.map(emptyBlock) };
      case 'loss-pairs':
        return { ...input, runs: [] };
      case 'repeated-weights':
        return { ...input, weights: emptyBlock(input.weights) };
    }
  },
  unequal(input) {
    switch (input.type) {
      case 'paired':
        return { ...input, y: shortenedBlock(input.y) };
      case 'joint':
        return { ...input, blocks: input.blocks.with(1, shortenedBlock(input.blocks[1]!)) };
      case 'loss-pairs':
        return { ...input, runs: input.runs.map(withoutLastTwin) };
      case 'repeated-weights':
        return {
          ...input,
          weights: { ...input.weights, values: input.weights.values.slice(0, -1) },
        };
    }
  },
  rounded(input) {
    switch (input.type) {
      case 'paired':
        return { ...input, x: roundedBlock(input.x), y: roundedBlock(input.y) };
      case 'joint':
        return { ...input, blocks: input.blocks.map(roundedBlock) };
      case 'loss-pairs':
        return { ...input, runs: input.runs.map(withRoundedLosses) };
      case 'repeated-weights':
        return { ...input, weights: roundedBlock(input.weights) };
    }
  },
  constant(input) {
    switch (input.type) {
      case 'paired':
        return { ...input, x: blockWithConstant(input.x) };
      case 'joint':
        return { ...input, blocks: input.blocks.with(0, blockWithConstant(input.blocks[0]!)) };
      case 'loss-pairs':
        return { ...input, runs: input.runs.map(withEqualLosses) };
      case 'repeated-weights':
        return { ...input, weights: blockWithConstant(input.weights) };
    }
  },
};

function withoutLastTwin(run: LossPairsRun): LossPairsRun {
  return { ...run, heldBack: run.heldBack.slice(0, -1) };
}

function withRoundedLosses(run: LossPairsRun): LossPairsRun {
  return {
    ...run,
    trained: roundedValues(run.trained),
    heldBack: roundedValues(run.heldBack),
  };
}

function withEqualLosses(run: LossPairsRun): LossPairsRun {
  const level = run.trained[0]!;
  return { ...run, trained: run.trained.map(() => level), heldBack: run.heldBack.map(() => level) };
}
