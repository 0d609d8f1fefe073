import {
  InputUnsupportedError,
  type EstimateWarning,
  type JsonObject,
  type Matrix,
  type MIEstimate,
  type MIEstimator,
  type PairedInput,
} from '@ggmi/core';
import { contingencyTable, type ContingencyTable } from '../counting/contingency-table.js';
import type { SymbolSample } from '../counting/number-keys.js';
import { permutedPairs } from '../counting/permuted-pairs.js';
import { requirePaired } from '../counting/require-shape.js';
import { tableSizes } from '../estimation/estimate-discrete-mi.js';
import type { InformationOfCounts } from '../estimation/information-of-counts.js';
import { countsOf } from '../counting/symbol-sample.js';
import { informationLeaveOneOut } from '../estimation/leave-one-out.js';
import { constantWarnings, countingWarnings } from './counting-warnings.js';

/** A mutual-information estimator from counts as components differ in it. */
export interface MiMethod {
  /** Component id. */
  readonly component: string;
  readonly information: (input: PairedInput) => InformationOfCounts;
  readonly kind: 'estimate' | 'lower-bound';
  /** The options after defaults. */
  readonly options: JsonObject;
  /** The symbols of a block's rows. Throws DATA_INVALID where it has none. */
  readonly symbols: (block: Matrix, name: 'x' | 'y') => SymbolSample;
  /** Symbols that pairs can be of; the observed ones where it is left out. */
  readonly cells?: (input: PairedInput) => number;
  /** Warnings beyond those of counting. */
  readonly warnings?: (table: ContingencyTable, input: PairedInput) => readonly EstimateWarning[];
}

/** A mutual-information estimator of paired rows that become symbols. */
export function miByCounts(method: MiMethod): Required<Omit<MIEstimator, 'dispose'>> {
  return {
    estimate(input, { signal }) {
      signal.throwIfAborted();
      if (input.type !== 'paired') {
        throw new InputUnsupportedError({
          component: method.component,
          received: input.type,
          supported: ['paired'],
        });
      }
      const { x, y } = symbolsOf(method, input);
      return estimateOf(method, contingencyTable(x, y), input);
    },
    prepareNull(input, { signal }) {
      signal.throwIfAborted();
      const { x, y } = symbolsOf(method, input);
      const ofPairs = method.information(input)({ x: countsOf(x), y: countsOf(y) });
      const pairs = permutedPairs(x, y);
      return (permutation) => ofPairs(pairs(permutation)).nats;
    },
    leaveOneOut(input, { signal }) {
      signal.throwIfAborted();
      const { x, y } = symbolsOf(method, input);
      return informationLeaveOneOut(contingencyTable(x, y), method.information(input));
    },
  };
}

function symbolsOf({ symbols }: MiMethod, { x, y }: PairedInput) {
  requirePaired(x, y);
  return { x: symbols(x, 'x'), y: symbols(y, 'y') };
}

function estimateOf(method: MiMethod, table: ContingencyTable, input: PairedInput): MIEstimate {
  const { nats, diagnostics } = method.information(input)(table)(table.pairs);
  const { rows, pairs } = table;
  const symbols = method.cells?.(input) ?? pairs.length;
  return {
    value: nats,
    unit: 'nats',
    kind: method.kind,
    sampleSize: rows,
    options: method.options,
    warnings: [
      ...constantWarnings('x', table.x.length),
      ...constantWarnings('y', table.y.length),
      ...countingWarnings({ nats, rows, symbols, counts: pairs }),
      ...(method.warnings?.(table, input) ?? []),
    ],
    diagnostics: { ...tableSizes(table), ...diagnostics },
  };
}
