import { denseMatrix, type DenseMatrix } from '@ggmi/numerics';
import type { KnownInformationFamily } from '../known-information-family.js';

/** A one-to-one map of rows; applied to X or to Y alone it leaves I(X;Y) as it was. */
export interface InjectiveMap {
  readonly outputDimensions: (inputDimensions: number) => number;
  readonly apply: (rows: DenseMatrix) => DenseMatrix;
}

/** Applies a strictly increasing function of one number to every entry. */
export function elementwise(map: (value: number) => number): InjectiveMap {
  return {
    outputDimensions: (dimensions) => dimensions,
    apply: ({ rows, columns, values }) => denseMatrix(rows, columns, values.map(map)),
  };
}

/** `first`, and then `second` of its result. */
export function composed(first: InjectiveMap, second: InjectiveMap): InjectiveMap {
  return {
    outputDimensions: (dimensions) => second.outputDimensions(first.outputDimensions(dimensions)),
    apply: (rows) => second.apply(first.apply(rows)),
  };
}

/** A named pair of maps, one for X and one for Y. */
export interface PairOfMaps {
  readonly name: string;
  readonly x: InjectiveMap;
  readonly y: InjectiveMap;
}

/**
 * The family seen through a pair of one-to-one maps: the id gains the maps' name, I(X;Y) stays,
 * since mutual information is invariant under them (Kraskov et al. 2004, appendix).
 */
export function mapped(family: KnownInformationFamily, maps: PairOfMaps): KnownInformationFamily {
  return {
    id: `${maps.name}(${family.id})`,
    summary: `${maps.name} applied to: ${family.summary}`,
    dimensionsX: maps.x.outputDimensions(family.dimensionsX),
    dimensionsY: maps.y.outputDimensions(family.dimensionsY),
    mutualInformation: family.mutualInformation,
    sample(n, random) {
      const { x, y } = family.sample(n, random);
      return { x: maps.x.apply(x), y: maps.y.apply(y) };
    },
  };
}
