import type { Quantity, QuantityOutcome, RunSummary } from '@ggmi/core';
import { checkConfig } from '../../../src/check/check-config.js';
import type { ConfigInput } from '../../../src/config/define-config.js';
import { evaluateInMemory } from '../../../src/run/evaluate-in-memory.js';
import { fixtures } from '../../check/problems-of.js';

const numbers = '@acme/embedding/numbers';

/** Texts of two normal numbers each: generators with the law of the anchors, another, and none. */
const embedding: ConfigInput = {
  version: 1,
  name: 'embedding',
  plugins: ['./plugins/embedding.js'],
  anchors: { use: numbers, count: 400 },
  generators: {
    same: { use: numbers, count: 300 },
    shifted: { use: numbers, options: { shift: 1 }, count: 250 },
    constant: { use: numbers, options: { constant: true }, count: 250 },
  },
  trainer: { use: '@acme/embedding/reader' },
  embedders: { centred: { use: '@acme/embedding/centred' } },
  intervals: { subsamples: 10 },
};

/** The quantities of the config with some sections of its own. */
export async function quantitiesOf(change: Partial<ConfigInput>): Promise<readonly Quantity[]> {
  return (await summaryOf(change)).quantities;
}

/** The summary of the config with some sections of its own. */
export async function summaryOf(change: Partial<ConfigInput>): Promise<RunSummary> {
  const data = { ...embedding, ...change };
  const checked = await checkConfig({ data, workingDirectory: fixtures });
  const result = await evaluateInMemory(checked, new AbortController().signal);
  if (result.status !== 'complete') throw new TypeError([...result.failures.values()][0]?.message);
  return result.summary!;
}

/** The one quantity of an id, arm and source. */
export function quantityOf(
  quantities: readonly Quantity[],
  [id, arm, source]: readonly [id: string, arm: string, source: string],
): Quantity {
  const found = quantities.filter(
    (each) => each.id === id && each.arm === arm && each.source === source,
  );
  if (found.length !== 1) throw new TypeError(`${found.length} of ${id} of ${arm} by ${source}`);
  return found[0]!;
}

/** Its value, which must be there. */
export function valueOf({
  outcome,
}: Quantity): Extract<QuantityOutcome, { readonly available: true }> {
  if (!outcome.available) throw new TypeError(outcome.reason);
  return outcome;
}
