import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  SecretMissingError,
  type Logger,
  type Parallel,
  type RandomStream,
  type Secrets,
} from '@ggmi/core';
import { defaultRequestSettings } from '../requests/default-request-settings.js';
import { openRequestScheduler } from '../requests/open-request-scheduler.js';
import type { AccountingScheduler } from '../requests/request-scheduler.js';
import { writtenRole } from '../sweep/point-components.js';
import { folderCache } from './folder-cache.js';
import type { Provisions } from './provisions.js';
import { rememberSecret, withoutSecrets } from './secret-values.js';

/** What the standard needs are made from. */
export interface DefaultProvisionsParts {
  /** The run's stream; a component at a role of the config gets its fork `component/<role>`. */
  readonly random: RandomStream;
  readonly signal: AbortSignal;
  readonly parallel: Parallel;
  readonly logger: Logger;
  /** Absolute path of the config file's folder. */
  readonly baseDirectory: string;
  /** Absolute path; each role gets a folder of its own in it, made when it is asked for. */
  readonly scratchRoot: string;
  /** Absolute path of a folder that outlives the run; each component id has its own keys in it. */
  readonly cacheRoot: string;
  /** Default: a scheduler by the default settings. */
  readonly requests?: Pick<AccountingScheduler, 'of'>;
}

/** Provisions for every standard need: real clock, network, environment and file system. */
export function defaultProvisions(parts: DefaultProvisionsParts): Provisions {
  const { requests = openRequestScheduler(defaultRequestSettings, parts.random) } = parts;
  return {
    random: ({ role }) => parts.random.fork(`component/${writtenRole(role)}`),
    clock: () => ({ now: () => Date.now() }),
    logger: ({ role }) => prefixed(parts.logger, role),
    fetch: () => abortable(parts.signal),
    abortSignal: () => parts.signal,
    secrets: () => environmentSecrets,
    scratchDirectory: async ({ role }) => {
      const folder = join(parts.scratchRoot, role);
      await mkdir(folder, { recursive: true });
      return folder;
    },
    baseDirectory: () => parts.baseDirectory,
    cache: ({ id }) => folderCache({ root: parts.cacheRoot, owner: id }),
    parallel: () => parts.parallel,
    requests: ({ role }) => requests.of(role),
  };
}

function prefixed(logger: Logger, role: string): Logger {
  const line = (message: string): string => `${role}: ${withoutSecrets(message)}`;
  return {
    debug: (message) => logger.debug(line(message)),
    info: (message) => logger.info(line(message)),
    warn: (message) => logger.warn(line(message)),
  };
}

/** The network, ending with the run: some vendor clients forget to pass a signal on. */
function abortable(signal: AbortSignal): typeof globalThis.fetch {
  return (input, init) => {
    const own = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    return fetch(input, { ...init, signal: own ? AbortSignal.any([signal, own]) : signal });
  };
}

const environmentSecrets: Secrets = {
  read(environmentVariable) {
    const value = process.env[environmentVariable];
    if (value === undefined || value === '') throw new SecretMissingError({ environmentVariable });
    rememberSecret(value);
    return value;
  },
};
