import type { ChainProblem } from '../chain/chain-problem.js';
import { compileDiscreteChain } from './compile-discrete-chain.js';
import type { DiscreteChain } from './discrete-chain.js';
import { columnLaw, withOutput } from './joint-law.js';

/** Cells above which an enumeration is refused: about a gigabyte of laws. */
const MOST_CELLS = 2e7;

/**
 * States that no path reaches, and what else only shows once the tables fit each other.
 *
 * A row that describes an impossible state changes nothing, so it is most likely a mistake in the
 * table that leads there. Items may be impossible: D, M and S_gen share one alphabet.
 */
export function reachabilityProblems(chain: DiscreteChain): readonly ChainProblem[] {
  const cells = largestLaw(chain);
  if (cells > MOST_CELLS) return [sizeProblem(cells)];
  const compiled = compileDiscreteChain(chain);
  const prompts = new Float64Array(compiled.promptFactor.rows);
  compiled.prompt.forEach((prompt, anchor) => {
    prompts[prompt]! += compiled.anchorLaw[anchor]!;
  });
  const promptFactors = columnLaw(withOutput(prompts, compiled.promptFactor));
  const generatorFactors = columnLaw(withOutput(promptFactors, compiled.generatorFactor));
  return [
    ...unreachable('promptFactor', prompts, (p) => `row ${p}: no anchor data set has prompt ${p}`),
    ...unreachable('promptFactor', promptFactors, (e) => `column ${e}: e_p is never ${e}`),
    ...unreachable('generatorFactor', generatorFactors, (z) => `column ${z}: e_M is never ${z}`),
    ...unreachable('curationFactor', compiled.curationFactor, (x) => `entry ${x}: ε is never ${x}`),
    ...sharedFactorProblems(chain),
  ];
}

function unreachable(
  path: string,
  law: Float64Array,
  describe: (state: number) => string,
): readonly ChainProblem[] {
  const states = Array.from(law.keys()).filter((state) => law[state] === 0);
  return states.map((state) => ({
    path,
    received: `an unreachable state, ${describe(state)}`,
    expected: 'only states of positive probability',
    next: 'Remove the state from every table, or give it a probability.',
  }));
}

function sharedFactorProblems(chain: DiscreteChain): readonly ChainProblem[] {
  if (chain.syntheticItems === 1) return [];
  const random = chain.promptFactor.flatMap((row, p) => (row.includes(1) ? [] : [p]));
  return random.map((p) => ({
    path: `promptFactor[${p}]`,
    received: `[${chain.promptFactor[p]!.join(', ')}] with syntheticItems ${chain.syntheticItems}`,
    expected: 'one entry 1 and the rest 0: several items are i.i.d. given p only if p fixes e_p',
    next: 'Move the randomness into generatorFactor, or set syntheticItems to 1.',
  }));
}

function largestLaw(chain: DiscreteChain): number {
  const { anchorItems, syntheticItems } = chain;
  const items = chain.itemLaw.length;
  const promptFactors = chain.promptFactor[0]!.length;
  const noises = chain.curationFactor.length ** syntheticItems;
  const generatorTuples = chain.generatorFactor[0]!.length ** syntheticItems;
  const dataSets = items ** syntheticItems;
  return Math.max(
    promptFactors * generatorTuples * noises * chain.syntheticTrainer[0]!.length,
    items ** anchorItems * dataSets,
    dataSets * dataSets,
  );
}

function sizeProblem(cells: number): ChainProblem {
  return {
    path: '',
    received: `joint laws of up to ${cells} states`,
    expected: `at most ${MOST_CELLS} states`,
    next: 'Use fewer items or smaller alphabets: the enumeration is exact and visits every state.',
  };
}
