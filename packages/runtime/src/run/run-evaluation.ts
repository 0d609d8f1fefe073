import { existsSync } from 'node:fs';
import { readFingerprints } from '../cells/component-keys.js';
import { nothingToResume } from '../record/nothing-to-resume.js';
import { evaluate } from './evaluate.js';
import { openRunSession } from './run-session.js';
import type { RunOutcome, RunRequest } from './run-request.js';
import { damageWarning } from './damage-warning.js';
import { withHost, type OpenHost } from './with-host.js';

/**
 * Executes a checked config and leaves a run folder: journal, record, results and summary.
 *
 * @throws RUN_NOT_FOUND in mode `resume` where nothing was begun; OUTPUT_UNWRITABLE; RUN_LOCKED;
 * whatever opening a component throws. A failing cell is an outcome, not an exception.
 */
export async function runEvaluation(request: RunRequest): Promise<RunOutcome> {
  const { checked, outputDirectory, mode } = request;
  if (mode === 'resume' && !existsSync(outputDirectory)) throw nothingToResume(outputDirectory);
  const { hostSpec, config } = checked;
  return withHost({ ...request, hostSpec, seed: config.seed }, (open) => runOnHost(request, open));
}

async function runOnHost(
  request: RunRequest,
  { host, openExecutor }: OpenHost,
): Promise<RunOutcome> {
  const { checked, signal, onEvent } = request;
  const fingerprints = await readFingerprints(host);
  const session = openRunSession(request, host, fingerprints);
  const { store, journal, planDigest } = session;
  if (store.damagedLines > 0) onEvent(damageWarning(store.damagedLines));
  const executor = openExecutor();
  try {
    const surroundings = { host, fingerprints, store, journal, executor, signal, onEvent };
    return session.finish(
      await evaluate(checked, planDigest, { ...surroundings, clock: Date.now }),
    );
  } finally {
    await executor.dispose();
    session.close();
  }
}
