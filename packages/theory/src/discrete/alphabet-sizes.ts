import type { Size } from '../chain/table-problems.js';

/** The sizes that the tables of a chain fix, as far as they can be read from a chain with faults. */
export interface AlphabetSizes {
  readonly items: Size | undefined;
  /** k^m and k^n. */
  readonly anchors: Size | undefined;
  readonly dataSets: Size | undefined;
  readonly prompts: Size | undefined;
  readonly promptFactors: Size | undefined;
  readonly generatorFactors: Size | undefined;
  /** |e_M|^n. */
  readonly generatorTuples: Size | undefined;
  readonly curationFactors: Size | undefined;
  /** The larger number of weights of the two trainers. */
  readonly hypotheses: Size | undefined;
}

/** The sizes of a chain that may be malformed; undefined where a table does not tell. */
export function alphabetSizes(fields: Readonly<Record<string, unknown>>): AlphabetSizes {
  const items = lengthOf(fields['itemLaw']);
  const generatorFactors = widthOf(fields['generatorFactor']);
  const weights = [widthOf(fields['syntheticTrainer']), widthOf(fields['anchorTrainer'])];
  const known = weights.filter((width) => width !== undefined);
  const power = (base: number | undefined, exponent: unknown): number | undefined =>
    base === undefined || typeof exponent !== 'number' || !(exponent >= 1)
      ? undefined
      : base ** exponent;
  return {
    items: size(items, 'items of itemLaw'),
    anchors: size(power(items, fields['anchorItems']), 'anchor data sets, k^m'),
    dataSets: size(power(items, fields['syntheticItems']), 'synthetic data sets, k^n'),
    prompts: size(lengthOf(fields['promptFactor']), 'prompts, rows of promptFactor'),
    promptFactors: size(widthOf(fields['promptFactor']), 'states of e_p, columns of promptFactor'),
    generatorFactors: size(generatorFactors, 'states of e_M, columns of generatorFactor'),
    generatorTuples: size(
      power(generatorFactors, fields['syntheticItems']),
      'states of e_M for all items, |e_M|^n',
    ),
    curationFactors: size(lengthOf(fields['curationFactor']), 'states of ε in curationFactor'),
    hypotheses: size(
      known.length === 0 ? undefined : Math.max(...known),
      'weights that a trainer can give',
    ),
  };
}

function size(count: number | undefined, of: string): Size | undefined {
  return count === undefined ? undefined : { count, of };
}

function lengthOf(value: unknown): number | undefined {
  return Array.isArray(value) && value.length > 0 ? value.length : undefined;
}

function widthOf(value: unknown): number | undefined {
  return Array.isArray(value) ? lengthOf(value[0]) : undefined;
}
