import type { CheckedConfig } from '../check/checked-config.js';
import { readFingerprints } from '../cells/component-keys.js';
import { inProcessExecutor } from '../execute/in-process-executor.js';
import type { Host } from '../host/host.js';
import { silentJournal } from '../journal/journal.js';
import { memoryCellStore } from '../store/memory-cell-store.js';
import { evaluate, type EvaluationResult } from './evaluate.js';
import { planDigest } from './plan-digest.js';

/**
 * Executes a checked config in this thread and leaves nothing on disk: for simulations over many
 * seeds, which share one host.
 */
export async function evaluateInMemory(
  checked: CheckedConfig,
  host: Host,
  signal: AbortSignal,
): Promise<EvaluationResult> {
  const fingerprints = await readFingerprints(host);
  const store = memoryCellStore();
  return evaluate(checked, planDigest(checked, host, fingerprints), {
    host,
    fingerprints,
    store,
    journal: silentJournal,
    executor: inProcessExecutor(host, signal),
    signal,
    clock: Date.now,
    onEvent: () => undefined,
  });
}
