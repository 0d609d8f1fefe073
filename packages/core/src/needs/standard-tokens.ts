import { token } from './token.js';
import type { Parallel } from './parallel.js';
import type { RandomStream } from './random-stream.js';
import type { RequestScheduler } from './request-scheduler.js';

/** The clock, in milliseconds since the epoch. Never part of a result. */
export interface Clock {
  now(): number;
}

/** Progress and diagnostics for people; never part of a result. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}

/** Secrets by the name of the environment variable that holds them. */
export interface Secrets {
  /** Throws SECRET_MISSING with the name when the variable is unset or empty. */
  read(environmentVariable: string): string;
}

/** A keyed store that outlives the run. */
export interface Cache {
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
}

/** Everything that a host offers by token, beside slots. */
export const needs = {
  random: token<RandomStream>('Random'),
  clock: token<Clock>('Clock'),
  logger: token<Logger>('Logger'),
  fetch: token<typeof globalThis.fetch>('Fetch'),
  abortSignal: token<AbortSignal>('AbortSignal'),
  secrets: token<Secrets>('Secrets'),
  /** An absolute path of a folder that this component may fill and that may vanish after the run. */
  scratchDirectory: token<string>('ScratchDirectory'),
  /** The absolute path of the config file's folder, against which relative paths in options resolve. */
  baseDirectory: token<string>('BaseDirectory'),
  cache: token<Cache>('Cache'),
  parallel: token<Parallel>('Parallel'),
  requests: token<RequestScheduler>('Requests'),
} as const;
