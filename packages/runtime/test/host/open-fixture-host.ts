import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomStream } from '@ggmi/numerics';
import { checkConfig } from '../../src/check/check-config.js';
import { defaultProvisions } from '../../src/host/default-provisions.js';
import type { Host } from '../../src/host/host.js';
import { openHost } from '../../src/host/open-host.js';
import type { Provisions } from '../../src/host/provisions.js';
import { fixtures } from '../check/problems-of.js';

/** A host of the sound config with overrides, on a scratch folder of its own. */
export async function openFixtureHost(overrides: readonly string[] = []): Promise<Host> {
  const { hostSpec } = await checkConfig({
    path: 'sound.yaml',
    overrides,
    workingDirectory: fixtures,
  });
  return openHost(hostSpec, await fixtureProvisions());
}

/** The default provisions with one thread and what is logged in `logged`. */
export async function fixtureProvisions(parts?: {
  readonly logged?: string[];
  readonly signal?: AbortSignal;
}): Promise<Provisions> {
  const root = await mkdtemp(join(tmpdir(), 'ggmi-host-'));
  const log = (message: string) => void parts?.logged?.push(message);
  return defaultProvisions({
    random: randomStream('run/5'),
    signal: parts?.signal ?? new AbortController().signal,
    parallel: { threads: 1, map: () => Promise.resolve([]) },
    logger: { debug: log, info: log, warn: log },
    baseDirectory: fixtures,
    scratchRoot: join(root, 'scratch'),
    cacheRoot: join(root, 'cache'),
  });
}
