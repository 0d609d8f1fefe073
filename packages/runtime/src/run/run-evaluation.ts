import { existsSync } from 'node:fs';
import { componentKeys, readFingerprints } from '../cells/component-keys.js';
import { announceEstimate } from '../generations/announce-estimate.js';
import { announceProgress } from '../generations/announce-progress.js';
import { blankedReasons } from '../generations/blanked-reasons.js';
import { generationKeeper } from '../generations/generation-keeper.js';
import { openGenerations, type Generations } from '../generations/open-generations.js';
import { remoteRoles } from '../generations/remote-roles.js';
import { noteRequests } from '../journal/read-request-record.js';
import { nothingToResume } from '../record/nothing-to-resume.js';
import type { PlannedCell } from '../record/plan-file.js';
import { checkPools } from '../readings/data/check-pools.js';
import { evaluate } from './evaluate.js';
import { openRunSession } from './run-session.js';
import type { RunOutcome, RunRequest } from './run-request.js';
import { damageWarning, fingerprintsDamaged } from './damage-warning.js';
import { withHost, type OpenHost } from './with-host.js';

/**
 * Executes a checked config and leaves a run folder: journal, record, results and summary.
 *
 * @throws RUN_NOT_FOUND in mode `resume` where nothing was begun; POOL_TOO_SMALL before a folder is made;
 * OUTPUT_UNWRITABLE; RUN_LOCKED; FINGERPRINT_NOT_KEPT in a run without network; whatever opening a component throws. A failing cell
 * is an outcome, not an exception.
 */
export async function runEvaluation(request: RunRequest): Promise<RunOutcome> {
  const { checked, outputDirectory, mode, spentBefore } = request;
  if (mode === 'resume' && !existsSync(outputDirectory)) throw nothingToResume(outputDirectory);
  const { hostSpec, config } = checked;
  const { seed } = config;
  const requests = { ...config.requests, spentBefore };
  return withHost({ ...request, hostSpec, seed, requests }, (open) => runOnHost(request, open));
}

async function runOnHost(request: RunRequest, open: OpenHost): Promise<RunOutcome> {
  if (remoteRoles(open.host).size === 0) return runWith(request, open);
  const { outputDirectory, mode } = request;
  const generations = openGenerations(outputDirectory, { ignoreOld: mode === 'fresh' });
  try {
    return await runWith(request, open, generations);
  } finally {
    generations.store.close();
  }
}

async function runWith(
  request: RunRequest,
  { host, usage, accounts, fillers, openExecutor }: OpenHost,
  generations?: Generations,
): Promise<RunOutcome> {
  const { checked, signal, onEvent, offline = false } = request;
  const kept = generations?.fingerprints;
  const fingerprints = await readFingerprints(host, offline ? kept : undefined);
  if (kept?.isDamaged === true) onEvent(fingerprintsDamaged);
  if (!offline) kept?.write(host, fingerprints);
  await checkPools(checked, host);
  const session = openRunSession(request, host, fingerprints);
  const { store, journal, planDigest } = session;
  const damaged = store.damagedLines + (generations?.store.damagedLines ?? 0);
  if (damaged > 0) onEvent(damageWarning(damaged));
  const clock = Date.now;
  const { prices, currency } = checked.config.requests;
  const keeper =
    generations &&
    generationKeeper({
      store: blankedReasons(generations.store),
      offline,
      onNeeded: announceEstimate({ onEvent, prices, currency }),
      onProgress: announceProgress({ onEvent, usage, currency, clock }),
    });
  if (keeper !== undefined) fillers.keep(keeper, componentKeys(host, fingerprints));
  const executor = openExecutor(keeper);
  try {
    const onPlanned = (cells: readonly PlannedCell[]): void => session.plan(cells);
    const parts = { host, fingerprints, store, journal, executor, signal, onEvent, clock };
    const surroundings = { ...parts, onPlanned };
    // What was spent is noted also where the evaluation ends in an error.
    const result = await evaluate(checked, planDigest, surroundings).finally(() => {
      if (generations !== undefined) noteRequests(journal, accounts());
    });
    return { ...session.finish(result), spent: accounts() };
  } finally {
    await executor.dispose();
    session.close();
  }
}
