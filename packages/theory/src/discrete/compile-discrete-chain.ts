import type { DiscreteChain, OutcomeTable, ProbabilityRows } from './discrete-chain.js';
import type { JointLaw } from './joint-law.js';
import { mapTuples, tupleCount, tupleLaw } from './tuples.js';

/** A discrete chain with its tables flattened and its items combined into data sets. */
export interface CompiledChain {
  /** k. */
  readonly items: number;
  readonly anchorItems: number;
  readonly syntheticItems: number;
  /** D, k entries. */
  readonly itemLaw: Float64Array;
  /** The law of S_anchor, k^m entries. */
  readonly anchorLaw: Float64Array;
  /** φ_T: prompt of each anchor data set. */
  readonly prompt: Int32Array;
  /** prompts × |e_p|. */
  readonly promptFactor: JointLaw;
  /** h and its number of classes. */
  readonly promptClass: Int32Array;
  readonly promptClasses: number;
  /** |e_p| × |e_M|, per item. */
  readonly generatorFactor: JointLaw;
  /** |e_p| × |e_M|^n. */
  readonly generatorFactors: JointLaw;
  /** |ε|^n entries. */
  readonly curationFactors: Float64Array;
  /** μ per item, |e_p| × |e_M|. */
  readonly outputItem: Int32Array;
  /** M of every (e_p, e_M tuple), |e_p| × |e_M|^n. */
  readonly output: Int32Array;
  /** κ per item, k × |ε|, and the law of ε per item. */
  readonly curatedItem: Int32Array;
  readonly curationFactor: Float64Array;
  /** S_gen of every (M, ε tuple), k^n × |ε|^n. */
  readonly curated: Int32Array;
  /** k^n × |W|. */
  readonly syntheticTrainer: JointLaw;
  /** k^m × |W'|. */
  readonly anchorTrainer: JointLaw;
}

/** The flat form of a chain that has passed `discreteChainProblems` without a finding. */
export function compileDiscreteChain(chain: DiscreteChain): CompiledChain {
  const items = chain.itemLaw.length;
  const { anchorItems, syntheticItems } = chain;
  const anchorLaw = tupleLaw(chain.itemLaw, anchorItems);
  const promptFactor = flatten(chain.promptFactor);
  const promptFactors = promptFactor.columns;
  const promptClass = chain.promptClass
    ? Int32Array.from(chain.promptClass)
    : Int32Array.from({ length: promptFactors }, (_, factor) => factor);
  const generatorFactor = flatten(
    Array.from({ length: promptFactors }, (_, e) => generatorRow(chain.generatorFactor, e)),
  );
  const outputItem = outcomes(chain.output, {
    rows: promptFactors,
    columns: generatorFactor.columns,
    items,
  });
  const curatedItem = outcomes(chain.curation, {
    rows: items,
    columns: chain.curationFactor.length,
    items,
  });
  return {
    items,
    anchorItems,
    syntheticItems,
    itemLaw: Float64Array.from(chain.itemLaw),
    anchorLaw,
    prompt:
      chain.prompt === 'reversible'
        ? Int32Array.from({ length: anchorLaw.length }, (_, anchor) => anchor)
        : Int32Array.from(chain.prompt),
    promptFactor,
    promptClass,
    promptClasses: promptClass.reduce((most, label) => Math.max(most, label + 1), 0),
    generatorFactor,
    generatorFactors: perDataSet(generatorFactor, syntheticItems),
    curationFactors: tupleLaw(chain.curationFactor, syntheticItems),
    outputItem,
    output: outputOfTuples(outputItem, generatorFactor, { items, syntheticItems }),
    curatedItem,
    curationFactor: Float64Array.from(chain.curationFactor),
    curated: curatedTuples(curatedItem, {
      items,
      factors: chain.curationFactor.length,
      syntheticItems,
    }),
    syntheticTrainer: flatten(chain.syntheticTrainer),
    anchorTrainer: flatten(chain.anchorTrainer),
  };
}

function generatorRow(rows: ProbabilityRows, promptFactor: number): readonly number[] {
  return rows.length === 1 ? rows[0]! : rows[promptFactor]!;
}

function flatten(rows: ProbabilityRows): JointLaw {
  const columns = rows[0]!.length;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => values.set(row, i * columns));
  return { rows: rows.length, columns, values };
}

function outcomes(
  table: OutcomeTable,
  size: { readonly rows: number; readonly columns: number; readonly items: number },
): Int32Array {
  const flat = new Int32Array(size.rows * size.columns);
  for (let i = 0; i < size.rows; i++) {
    for (let j = 0; j < size.columns; j++) {
      const outcome = table === 'addition-modulo' ? (i + j) % size.items : table[i]![j]!;
      flat[i * size.columns + j] = outcome;
    }
  }
  return flat;
}

function perDataSet(channel: JointLaw, length: number): JointLaw {
  const columns = tupleCount(channel.columns, length);
  const values = new Float64Array(channel.rows * columns);
  for (let i = 0; i < channel.rows; i++) {
    const row = channel.values.subarray(i * channel.columns, (i + 1) * channel.columns);
    values.set(tupleLaw(row, length), i * columns);
  }
  return { rows: channel.rows, columns, values };
}

function outputOfTuples(
  outputItem: Int32Array,
  { rows, columns }: JointLaw,
  size: { readonly items: number; readonly syntheticItems: number },
): Int32Array {
  const width = tupleCount(columns, size.syntheticItems);
  const output = new Int32Array(rows * width);
  for (let i = 0; i < rows; i++) {
    const row = outputItem.subarray(i * columns, (i + 1) * columns);
    output.set(mapTuples(row, { length: size.syntheticItems, images: size.items }), i * width);
  }
  return output;
}

/** κ of every tuple of items with every tuple of factors, item by item. */
function curatedTuples(
  curatedItem: Int32Array,
  size: { readonly items: number; readonly factors: number; readonly syntheticItems: number },
): Int32Array {
  const { items, factors, syntheticItems } = size;
  // Pairs (item, factor) make tuples of pairs; regroup their number into (items, factors).
  const images = mapTuples(curatedItem, { length: syntheticItems, images: items });
  const toItems = mapTuples(
    Int32Array.from(curatedItem, (_, pair) => Math.floor(pair / factors)),
    { length: syntheticItems, images: items },
  );
  const toFactors = mapTuples(
    Int32Array.from(curatedItem, (_, pair) => pair % factors),
    { length: syntheticItems, images: factors },
  );
  const width = tupleCount(factors, syntheticItems);
  const curated = new Int32Array(images.length);
  for (let pair = 0; pair < images.length; pair++) {
    curated[toItems[pair]! * width + toFactors[pair]!] = images[pair]!;
  }
  return curated;
}
