import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { listPublishable } from '../../packages/list-publishable.js';
import { pack } from '../../packages/pack.js';
import type { AcceptanceOutcome } from '../acceptance.js';
import { checkList, type CheckList } from '../check-list.js';
import { npmClient } from './npm-client.js';
import type { Road } from './road.js';
import { servePackages } from './serve-packages.js';

/**
 * Packs every package, serves the tarballs, and walks a road in an empty folder outside the
 * repository. Packages of others come from the registry that the machine is set to; without it
 * nothing is checked, and the reason is said.
 */
export async function walkRoad(walk: (road: Road) => Promise<void>): Promise<AcceptanceOutcome> {
  const list = checkList();
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-outsider-'));
  const start = performance.now();
  try {
    const offline = await whyOffline(folder);
    if (offline === undefined) await walkPacked(list, folder, walk);
    else list.say(`skipped: packages of others cannot be had (${offline})`);
    list.say(`       all of it: ${seconds(start)}`);
    return list.outcome();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function walkPacked(
  list: CheckList,
  folder: string,
  walk: (road: Road) => Promise<void>,
): Promise<void> {
  const packages = await listPublishable();
  const packed = await timed(list, 'packing', () => pack(packages, folder));
  const { registry, close } = await servePackages({ packages, packed, folder });
  try {
    await walk({ folder, registry, packed, client: npmClient(registry), list });
  } finally {
    close();
  }
}

/** Why a package that every plugin needs cannot be looked up; undefined where it can. */
async function whyOffline(folder: string): Promise<string | undefined> {
  const client = npmClient('http://127.0.0.1/');
  const limits = ['--fetch-retries=0', '--fetch-timeout=15000', '--no-prefer-offline'];
  const { exitCode, stderr } = await client.npm(folder, ...limits, 'view', 'zod', 'version');
  return exitCode === 0 ? undefined : stderr.trim().split('\n')[0];
}

/** Does some work and says how long it took. */
export async function timed<T>(list: CheckList, what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  list.say(`       ${what}: ${seconds(start)}`);
  return result;
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
