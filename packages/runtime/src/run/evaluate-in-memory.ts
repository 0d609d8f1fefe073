import { randomStream } from '@ggmi/numerics';
import { readFingerprints } from '../cells/component-keys.js';
import type { CheckedConfig } from '../check/checked-config.js';
import { inProcessExecutor } from '../execute/in-process-executor.js';
import { sequentialParallel } from '../execute/sequential-parallel.js';
import { defaultProvisions } from '../host/default-provisions.js';
import type { Host } from '../host/host.js';
import { openHost } from '../host/open-host.js';
import { silentJournal } from '../journal/journal.js';
import { checkPools } from '../readings/data/check-pools.js';
import { memoryCellStore } from '../store/memory-cell-store.js';
import { evaluate } from './evaluate.js';
import type { EvaluationResult } from './evaluation.js';
import { planDigest } from './plan-digest.js';

const silent = (): void => undefined;

/**
 * Executes a checked config in this thread and leaves no run folder: for simulations over many seeds.
 *
 * @throws POOL_TOO_SMALL before anything runs.
 */
export async function evaluateInMemory(
  checked: CheckedConfig,
  signal: AbortSignal,
): Promise<EvaluationResult> {
  const host = await openQuietHost(checked, signal);
  try {
    await checkPools(checked, host);
    const fingerprints = await readFingerprints(host);
    return await evaluate(checked, planDigest(checked, host, fingerprints), {
      host,
      fingerprints,
      store: memoryCellStore(),
      journal: silentJournal,
      executor: inProcessExecutor(host, signal),
      signal,
      clock: Date.now,
      onEvent: silent,
    });
  } finally {
    await host.dispose();
  }
}

/** A host of one thread whose log goes nowhere. */
function openQuietHost(checked: CheckedConfig, signal: AbortSignal): Promise<Host> {
  const { baseDirectory, hostSpec, config } = checked;
  const folder = (name: string): string => `${baseDirectory}/${config.output}/${name}`;
  const provisions = defaultProvisions({
    random: randomStream(`${config.seed}`),
    signal,
    parallel: sequentialParallel,
    logger: { debug: silent, info: silent, warn: silent },
    baseDirectory,
    scratchRoot: folder('scratch'),
    cacheRoot: folder('cache'),
  });
  return openHost(hostSpec, provisions);
}
