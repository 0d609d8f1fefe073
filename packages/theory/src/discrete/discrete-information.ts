import type { informationCatalog } from '../quantity/information-catalog.js';
import type { CompiledChain } from './compile-discrete-chain.js';
import type { DiscreteLaws } from './discrete-laws.js';
import { itemLaws } from './item-laws.js';
import {
  columnLaw,
  entropyOf,
  entropyOfColumnsGivenRows,
  entropyOfRowsGivenColumns,
  informationOf,
  mergeRows,
  rowLaw,
  through,
  withOutput,
} from './joint-law.js';

/** What a discrete chain always has a number for; α and the target's share may be undefined. */
export type DiscreteInformation = Readonly<
  Record<
    Exclude<keyof typeof informationCatalog, 'alpha' | 'useful-gain' | 'off-task-diversity'>,
    number
  >
>;

/**
 * Every information and entropy of theory section 2, in nats, each from its own joint law.
 *
 * No value is derived from an identity that it could be tested by: GGMI's two sides, and I(S_gen;W)
 * against B_syn + δ*, come from different enumerations.
 */
export function discreteInformation(chain: CompiledChain, laws: DiscreteLaws): DiscreteInformation {
  const anchorOutput = through(laws.anchorPromptFactor, laws.outputChannel);
  const anchorSynthetic = through(laws.anchorPromptFactor, laws.syntheticChannel);
  const anchorWeights = through(anchorSynthetic, chain.syntheticTrainer);
  const anchorEntropy = entropyOf(chain.anchorLaw);
  const outputEntropy = entropyOf(columnLaw(anchorOutput));
  const syntheticEntropy = entropyOf(columnLaw(anchorSynthetic));
  const anchorOutputInformation = informationOf(anchorOutput);
  const anchor = informationOf(laws.anchorWeights);
  const synthetic = informationOf(laws.syntheticWeights);
  const prompt = promptReadings(chain, laws);
  const flow = flowReadings(chain, laws);
  const left = {
    byWeights: entropyOfRowsGivenColumns(anchorWeights),
    byAnchorWeights: entropyOfRowsGivenColumns(laws.anchorWeights),
    byOutput: entropyOfRowsGivenColumns(anchorOutput),
    synthetic: entropyOfRowsGivenColumns(laws.syntheticWeights),
  };
  const entropyDifference = anchorEntropy - syntheticEntropy;
  const weightsDifference = left.byWeights - left.byAnchorWeights;
  const gain = prompt['information-gain'];
  return {
    'anchor-information': anchor,
    'synthetic-information': synthetic,
    ggmi: anchor - synthetic,
    'anchor-synthetic-information': informationOf(anchorSynthetic),
    'anchor-output-information': anchorOutputInformation,
    'anchor-weights-information': informationOf(anchorWeights),
    'anchor-entropy-per-item': entropyOf(chain.itemLaw),
    'anchor-entropy': anchorEntropy,
    'output-entropy': outputEntropy,
    'synthetic-entropy': syntheticEntropy,
    ...prompt,
    ...flow,
    'information-flow-slack': flow['generator-factor-entropy'] - gain,
    'entropy-difference': entropyDifference,
    'anchor-entropy-given-weights': left.byWeights,
    'anchor-entropy-given-anchor-weights': left.byAnchorWeights,
    'anchor-entropy-given-output': left.byOutput,
    'synthetic-entropy-given-weights': left.synthetic,
    'synthetic-entropy-given-anchor': entropyOfColumnsGivenRows(anchorSynthetic),
    'prompt-weights-difference': weightsDifference,
    'ggmi-identity': entropyDifference - left.byWeights + left.synthetic + weightsDifference,
    // α H(S_anchor|W) is H(S_anchor|M(p)) by the definition of α, and stays defined at 0/0.
    'ggmi-bound':
      gain -
      left.byOutput -
      left.byWeights +
      2 * entropyDifference +
      left.synthetic +
      weightsDifference,
    'curation-entropy': syntheticEntropy - outputEntropy,
    'prompt-factor-defect': outputEntropy - gain - anchorOutputInformation,
  };
}

type PromptReading =
  | 'output-entropy-per-item'
  | 'synthetic-entropy-per-item'
  | 'information-gain'
  | 'information-gain-per-item'
  | 'prompt-output-information'
  | 'synthetic-information-given-prompt';

/** What is read with the prompt or its factor known. */
function promptReadings(
  chain: CompiledChain,
  laws: DiscreteLaws,
): Readonly<Record<PromptReading, number>> {
  const classOutput = mergeRows(
    withOutput(laws.promptFactor, laws.outputChannel),
    chain.promptClass,
    chain.promptClasses,
  );
  const { outputItem, syntheticItem } = itemLaws(chain);
  const classOutputItem = mergeRows(
    withOutput(laws.promptFactor, outputItem),
    chain.promptClass,
    chain.promptClasses,
  );
  const promptSynthetic = through(laws.promptPromptFactor, laws.syntheticChannel);
  const promptWeights = through(promptSynthetic, chain.syntheticTrainer);
  return {
    'output-entropy-per-item': entropyOf(columnLaw(classOutputItem)),
    'synthetic-entropy-per-item': entropyOf(
      columnLaw(withOutput(laws.promptFactor, syntheticItem)),
    ),
    'information-gain': entropyOfColumnsGivenRows(classOutput),
    'information-gain-per-item': entropyOfColumnsGivenRows(classOutputItem),
    'prompt-output-information': informationOf(
      through(laws.promptPromptFactor, laws.outputChannel),
    ),
    // H(W|p) − H(W|S_gen): W depends on the prompt through S_gen alone.
    'synthetic-information-given-prompt':
      entropyOfColumnsGivenRows(promptWeights) - entropyOfColumnsGivenRows(laws.syntheticWeights),
  };
}

type FlowReading =
  | 'generator-factor-entropy'
  | 'generator-factor-information'
  | 'prompt-factor-information'
  | 'compression-bottleneck'
  | 'information-flow-remainder';

/** The parts of the information flow, from the joint law of all causes and W. */
function flowReadings(
  chain: CompiledChain,
  laws: DiscreteLaws,
): Readonly<Record<FlowReading, number>> {
  const noises = chain.curationFactors.length;
  const { rows: promptFactors, columns: generatorFactors } = laws.factors;
  const pairs = promptFactors * generatorFactors;
  const { causesWeights } = laws;
  const pairWeights = mergeRows(causesWeights, quotients(causesWeights.rows, noises), pairs);
  const promptWeights = mergeRows(pairWeights, quotients(pairs, generatorFactors), promptFactors);
  const generatorWeights = mergeRows(
    pairWeights,
    remainders(pairs, generatorFactors),
    generatorFactors,
  );
  const weights = entropyOf(columnLaw(pairWeights));
  const factorsGivenWeights =
    entropyOf(promptWeights.values) +
    entropyOf(generatorWeights.values) -
    weights -
    entropyOf(pairWeights.values);
  const noiseGivenFactors =
    entropyOf(rowLaw(causesWeights)) +
    entropyOf(pairWeights.values) -
    entropyOf(laws.factors.values) -
    entropyOf(causesWeights.values);
  const promptFactor = informationOf(promptWeights);
  const generatorFactor = informationOf(generatorWeights);
  return {
    'generator-factor-entropy': entropyOf(columnLaw(laws.factors)),
    'generator-factor-information': generatorFactor,
    'prompt-factor-information': promptFactor,
    'compression-bottleneck': generatorFactor + promptFactor,
    'information-flow-remainder':
      factorsGivenWeights - informationOf(laws.factors) + noiseGivenFactors,
  };
}

function quotients(length: number, divisor: number): Int32Array {
  return Int32Array.from({ length }, (_, index) => Math.floor(index / divisor));
}

function remainders(length: number, divisor: number): Int32Array {
  return Int32Array.from({ length }, (_, index) => index % divisor);
}
