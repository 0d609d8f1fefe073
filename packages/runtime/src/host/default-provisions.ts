import type { Logger, Parallel, RandomStream } from '@ggmi/core';
import type { Provisions } from './provisions.js';

/** What the standard needs are made from. */
export interface DefaultProvisionsParts {
  /** The run's stream; a component at a role gets its fork `component/<role>`. */
  readonly random: RandomStream;
  readonly signal: AbortSignal;
  readonly parallel: Parallel;
  readonly logger: Logger;
  /** Absolute path of the config file's folder. */
  readonly baseDirectory: string;
  /** Absolute path; each component gets a folder of its own in it, made when asked for. */
  readonly scratchRoot: string;
  /** Absolute path of the folder that outlives the run; each component id has its own keys. */
  readonly cacheRoot: string;
}

/** Provisions for every standard need: real clock, network, environment and file system. */
export function defaultProvisions(parts: DefaultProvisionsParts): Provisions {
  throw new Error(`Not built yet: ${parts.baseDirectory}`);
}
