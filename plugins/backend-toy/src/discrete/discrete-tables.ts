import type { DiscreteGeneratorTables } from '@ggmi/core';
import type { DiscreteGeneratorOptions } from './discrete-generator-options.js';

/** The options with the named case of addition written out. */
export function discreteTables(options: DiscreteGeneratorOptions): DiscreteGeneratorTables {
  const { symbols, promptFactor, modelFactor, noise, output, curation } = options;
  const sums = (rows: number, columns: number) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => (row + column) % symbols),
    );
  return {
    promptFactor,
    modelFactor,
    noise,
    output:
      output === 'addition-modulo' ? sums(promptFactor[0]!.length, modelFactor[0]!.length) : output,
    curation: curation === 'addition-modulo' ? sums(symbols, noise.length) : curation,
  };
}
