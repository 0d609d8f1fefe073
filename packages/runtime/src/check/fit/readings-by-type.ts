import type { Config } from '../../config/config-schema.js';
import type { FitContext } from './fit-context.js';

type Reading = Config['readings'][string];

/** A reading of one type, with its name and place. */
export interface NamedReading<Type extends Reading['type']> {
  readonly name: string;
  readonly path: readonly string[];
  readonly reading: Extract<Reading, { type: Type }>;
}

/** The replicate readings of a config. */
export function replicateReadings({ config }: FitContext): readonly NamedReading<'replicate'>[] {
  return Object.entries(config.readings ?? {}).flatMap(([name, reading]) =>
    reading.type === 'replicate' ? [{ name, path: ['readings', name], reading }] : [],
  );
}

/** The divergence readings of a config. */
export function divergenceReadings({ config }: FitContext): readonly NamedReading<'divergence'>[] {
  return Object.entries(config.readings ?? {}).flatMap(([name, reading]) =>
    reading.type === 'divergence' ? [{ name, path: ['readings', name], reading }] : [],
  );
}

/** The supersample readings of a config. */
export function supersampleReadings({
  config,
}: FitContext): readonly NamedReading<'supersample'>[] {
  return Object.entries(config.readings ?? {}).flatMap(([name, reading]) =>
    reading.type === 'supersample' ? [{ name, path: ['readings', name], reading }] : [],
  );
}

/** The data-divergence readings of a config. */
export function dataDivergenceReadings({
  config,
}: FitContext): readonly NamedReading<'data-divergence'>[] {
  return Object.entries(config.readings ?? {}).flatMap(([name, reading]) =>
    reading.type === 'data-divergence' ? [{ name, path: ['readings', name], reading }] : [],
  );
}

/** The embedding-dependence readings of a config. */
export function embeddingDependenceReadings({
  config,
}: FitContext): readonly NamedReading<'embedding-dependence'>[] {
  return Object.entries(config.readings ?? {}).flatMap(([name, reading]) =>
    reading.type === 'embedding-dependence' ? [{ name, path: ['readings', name], reading }] : [],
  );
}
