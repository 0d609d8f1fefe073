import type { generalizationCatalog } from '../quantity/generalization-catalog.js';
import type { Value } from '../quantity/value.js';
import type { CompiledChain } from './compile-discrete-chain.js';
import type { LossTable } from './discrete-chain.js';
import type { DiscreteLaws } from './discrete-laws.js';
import { itemLaws } from './item-laws.js';
import { columnLaw, rowLaw, through, withOutput, type JointLaw } from './joint-law.js';
import { tupleCount, tupleEntries } from './tuples.js';

/** The risks, signed gaps and absolute errors of both arms. */
export type DiscreteGeneralization = Readonly<Record<keyof typeof generalizationCatalog, Value>>;

/** Risks and generalization errors by enumeration; all missing where the chain has no loss table. */
export function discreteGeneralization(
  chain: CompiledChain,
  laws: DiscreteLaws,
  loss: LossTable | undefined,
): DiscreteGeneralization {
  if (loss === undefined) return withoutLoss();
  const risk = (law: Float64Array): Float64Array => riskTable(loss, law);
  const { syntheticItem } = itemLaws(chain);
  const task = risk(chain.itemLaw);
  const ownLaw = risk(columnLaw(withOutput(laws.promptFactor, syntheticItem)));
  const anchorTraining = trainingErrors(loss, chain.items, chain.anchorItems);
  const syntheticTraining = trainingErrors(loss, chain.items, chain.syntheticItems);
  const anchorGap = meanGap(laws.anchorWeights, task, anchorTraining);
  const syntheticGap = meanGap(laws.syntheticWeights, task, syntheticTraining);
  const ownGap = meanGap(laws.syntheticWeights, ownLaw, syntheticTraining);
  const givenPrompt = gapGivenPrompt(chain, laws, { risk, training: syntheticTraining });
  return {
    'anchor-risk': meanRisk(laws.anchorWeights, task),
    'synthetic-risk': meanRisk(laws.syntheticWeights, task),
    'anchor-gap': anchorGap.signed,
    'synthetic-gap': syntheticGap.signed,
    'synthetic-gap-own-law': ownGap.signed,
    'synthetic-gap-given-prompt': givenPrompt.signed,
    'anchor-error': anchorGap.absolute,
    'synthetic-error': syntheticGap.absolute,
    'synthetic-error-own-law': ownGap.absolute,
    'synthetic-error-given-prompt': givenPrompt.absolute,
  };
}

interface Gap {
  readonly signed: number;
  readonly absolute: number;
}

/** R(w) of every hypothesis under an item law. */
function riskTable(loss: LossTable, law: Float64Array): Float64Array {
  return Float64Array.from(loss.table, (losses) =>
    losses.reduce((total, value, item) => total + value * law[item]!, 0),
  );
}

/** R̂_S(w), data sets × hypotheses. */
function trainingErrors(loss: LossTable, items: number, length: number): JointLaw {
  const rows = tupleCount(items, length);
  const columns = loss.table.length;
  const values = new Float64Array(rows * columns);
  for (let dataSet = 0; dataSet < rows; dataSet++) {
    for (const item of tupleEntries(dataSet, { base: items, length })) {
      for (let w = 0; w < columns; w++) {
        values[dataSet * columns + w]! += loss.table[w]![item]! / length;
      }
    }
  }
  return { rows, columns, values };
}

function meanRisk(dataWeights: JointLaw, risk: Float64Array): number {
  return columnLaw(dataWeights).reduce((total, p, w) => total + p * risk[w]!, 0);
}

/** E[R(W) − R̂_S(W)] and E|R(W) − R̂_S(W)| over a law of (S, W), possibly unnormalised. */
function meanGap(dataWeights: JointLaw, risk: Float64Array, training: JointLaw): Gap {
  const { rows, columns, values } = dataWeights;
  let signed = 0;
  let absolute = 0;
  for (let dataSet = 0; dataSet < rows; dataSet++) {
    for (let w = 0; w < columns; w++) {
      const p = values[dataSet * columns + w]!;
      const gap = risk[w]! - training.values[dataSet * training.columns + w]!;
      signed += p * gap;
      absolute += p * Math.abs(gap);
    }
  }
  return { signed, absolute };
}

/** The gap towards the law of the prompt that the data were made from, averaged over prompts. */
function gapGivenPrompt(
  chain: CompiledChain,
  laws: DiscreteLaws,
  tables: { readonly risk: (law: Float64Array) => Float64Array; readonly training: JointLaw },
): Gap {
  const promptItems = through(laws.promptPromptFactor, itemLaws(chain).syntheticItem);
  const promptSynthetic = through(laws.promptPromptFactor, laws.syntheticChannel);
  const weightOf = rowLaw(promptItems);
  let signed = 0;
  let absolute = 0;
  weightOf.forEach((weight, prompt) => {
    if (weight === 0) return;
    const itemLaw = rowOf(promptItems, prompt).map((p) => p / weight);
    const dataWeights = withOutput(rowOf(promptSynthetic, prompt), chain.syntheticTrainer);
    const gap = meanGap(dataWeights, tables.risk(itemLaw), tables.training);
    signed += gap.signed;
    absolute += gap.absolute;
  });
  return { signed, absolute };
}

function rowOf({ columns, values }: JointLaw, row: number): Float64Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

function withoutLoss(): DiscreteGeneralization {
  const missing: Value = { missing: 'the chain has no loss table' };
  return {
    'anchor-risk': missing,
    'synthetic-risk': missing,
    'anchor-gap': missing,
    'synthetic-gap': missing,
    'synthetic-gap-own-law': missing,
    'synthetic-gap-given-prompt': missing,
    'anchor-error': missing,
    'synthetic-error': missing,
    'synthetic-error-own-law': missing,
    'synthetic-error-given-prompt': missing,
  };
}
