import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomStream } from '@ggmi/numerics';
import type { Logger } from '@ggmi/core';
import type { CheckedConfig } from '../check/checked-config.js';
import { onlyPoint } from '../check/only-point.js';
import { keptFingerprints } from '../generations/kept-fingerprints.js';
import { remoteRoles } from '../generations/remote-roles.js';
import { sequentialParallel } from '../execute/sequential-parallel.js';
import { defaultProvisions } from '../host/default-provisions.js';
import { openHost } from '../host/open-host.js';
import type { Host } from '../host/host.js';
import { offlineScheduler } from '../requests/offline-scheduler.js';
import { openFileCellStore } from '../store/file-cell-store.js';
import { memoryCellStore } from '../store/memory-cell-store.js';
import { planDraws } from './plan-draws.js';
import { projectDraws, type ProjectedDraws } from './project-draws.js';

/** What a run would ask of servers, as far as that is known before. */
export interface RequestProjection {
  /** Every data set that a remote generator draws, each once. */
  readonly draws: readonly ProjectedDraws[];
  /** Roles that ask servers for something else too, or for draws that follow from results: not projected. */
  readonly others: readonly string[];
}

/**
 * The draws that a run of a config would ask servers for, after what an output folder keeps, and an
 * estimate of their tokens. Asks no server and writes nothing; anchors are read where they are local.
 *
 * @throws whatever opening a component or drawing the anchors throws.
 */
export async function projectRequests(
  checked: CheckedConfig,
  outputDirectory: string,
): Promise<RequestProjection> {
  const remote = remoteRoles(checked.hostSpec);
  if (remote.size === 0) return { draws: [], others: [] };
  const signal = new AbortController().signal;
  const host = await openOffline(checked, signal);
  const folder = join(outputDirectory, 'generations');
  const store = existsSync(folder)
    ? openFileCellStore(folder, { ignoreOld: false })
    : memoryCellStore();
  try {
    const fingerprints = fingerprintsKept(host, { folder, remote });
    const points = checked.points.length === 0 ? [onlyPoint(checked)] : checked.points;
    const cells = planDraws(points, { host, fingerprints });
    const draws = await projectDraws(cells, { host, remote, store, signal });
    const drawn = new Set(draws.map(({ role }) => role));
    return { draws, others: [...remote].filter((role) => !drawn.has(role)) };
  } finally {
    store.close();
    await host.dispose();
  }
}

function openOffline({ hostSpec, config }: CheckedConfig, signal: AbortSignal): Promise<Host> {
  const folder = join(tmpdir(), `ggmi-check-${process.pid}`);
  return openHost(
    hostSpec,
    defaultProvisions({
      random: randomStream(`${config.seed}`),
      requests: offlineScheduler,
      signal,
      parallel: sequentialParallel,
      logger: silent,
      baseDirectory: hostSpec.baseDirectory,
      scratchRoot: join(folder, 'scratch'),
      cacheRoot: join(folder, 'cache'),
    }),
  );
}

/** Of the roles that were asked before; nothing is kept of the others. */
function fingerprintsKept(
  host: Host,
  { folder, remote }: { readonly folder: string; readonly remote: ReadonlySet<string> },
): ReadonlyMap<string, string> {
  const kept = keptFingerprints(folder);
  const known = [...remote].flatMap((role) => {
    const fingerprint = kept.known(host, role);
    return fingerprint === undefined ? [] : [[role, fingerprint] as const];
  });
  return new Map(known);
}

const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
};
