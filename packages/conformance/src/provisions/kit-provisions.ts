import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cache, Clock, Logger, RandomStream } from '@ggmi/core';
import { noFetch } from './no-fetch.js';
import type { Provisions } from './provisions.js';
import { noSecrets } from './no-secrets.js';
import { sequentialParallel } from './sequential-parallel.js';
import { unqueuedRequests } from './unqueued-requests.js';

/** The kit's provisions for one check, and how to take back what they made. */
export interface KitProvisions {
  readonly provisions: Provisions;
  readonly release: () => void;
}

/** A standard host in small: nothing outside this process but a scratch folder. */
export function kitProvisions(random: RandomStream, own: Partial<Provisions> = {}): KitProvisions {
  const folders: string[] = [];
  const fetch = own.fetch ?? noFetch;
  const provisions: Provisions = {
    random,
    clock: steadyClock(),
    logger: silentLogger,
    fetch,
    abortSignal: new AbortController().signal,
    secrets: noSecrets,
    get scratchDirectory() {
      const folder = mkdtempSync(join(tmpdir(), 'ggmi-conformance-'));
      folders.push(folder);
      return folder;
    },
    baseDirectory: process.cwd(),
    cache: memoryCache(),
    parallel: sequentialParallel,
    requests: unqueuedRequests(fetch),
  };
  return {
    // A spread would make the scratch folder of every component that asks for none.
    provisions: Object.defineProperties(
      {},
      {
        ...Object.getOwnPropertyDescriptors(provisions),
        ...Object.getOwnPropertyDescriptors(own),
        // Both records have the properties of Provisions.
      },
    ) as Provisions,
    release: () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One millisecond a reading, from the first of January 2026: time passes, and always the same. */
function steadyClock(): Clock {
  let now = Date.UTC(2026, 0, 1);
  return { now: () => (now += 1) };
}

const silentLogger: Logger = { debug: () => {}, info: () => {}, warn: () => {} };

function memoryCache(): Cache {
  const entries = new Map<string, Uint8Array>();
  return {
    read: (key) => Promise.resolve(entries.get(key)?.slice()),
    write: (key, bytes) => {
      entries.set(key, bytes.slice());
      return Promise.resolve();
    },
  };
}
