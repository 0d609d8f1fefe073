import type { JsonObject } from '@ggmi/core';
import { readFingerprints } from '../../src/cells/component-keys.js';
import type { CheckedConfig } from '../../src/check/checked-config.js';
import { inProcessExecutor } from '../../src/execute/in-process-executor.js';
import { openHost } from '../../src/host/open-host.js';
import { silentJournal } from '../../src/journal/journal.js';
import { evaluate } from '../../src/run/evaluate.js';
import type { EvaluationResult } from '../../src/run/evaluation.js';
import { planDigest } from '../../src/run/plan-digest.js';
import { memoryCellStore } from '../../src/store/memory-cell-store.js';
import { fixtureProvisions } from '../host/open-fixture-host.js';

/** An evaluation in memory, with what it stored. */
export interface StoredEvaluation {
  readonly result: EvaluationResult;
  /** By cell address. */
  readonly payloads: ReadonlyMap<string, JsonObject>;
}

/** Evaluates a config in this thread and keeps the payloads of its cells. */
export async function evaluateWithStore(checked: CheckedConfig): Promise<StoredEvaluation> {
  const { signal } = new AbortController();
  const host = await openHost(checked.hostSpec, await fixtureProvisions({ signal }));
  const fingerprints = await readFingerprints(host);
  const store = memoryCellStore();
  const result = await evaluate(checked, planDigest(checked, host, fingerprints), {
    host,
    fingerprints,
    store,
    journal: silentJournal,
    executor: inProcessExecutor(host, signal),
    signal,
    clock: () => 0,
    onEvent: () => undefined,
  });
  await host.dispose();
  const stored = result.cells.filter(({ address }) => store.has(address));
  return {
    result,
    payloads: new Map(stored.map(({ address }) => [address, store.read(address)])),
  };
}
