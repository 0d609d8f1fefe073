import type { Verdict } from '@ggmi/core';
import type { RunState } from './run-state.js';

/** A run folder in a list: what can be told without reading its data. */
export type ListedRun = ReadableRun | DamagedRun;

/** A run whose record can be read. */
export interface ReadableRun {
  readonly type: 'run';
  /** The folder's name. */
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly seed: number;
  readonly planDigest: string;
  readonly state: RunState;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endedAt?: string;
  /** Whether the start that these times are of took all its cells from the store. */
  readonly computedNothing: boolean;
  /** Absent where there is no summary yet. */
  readonly summary?: SummaryHead;
  /** Why the summary cannot be read, where it is there. */
  readonly summaryProblem?: string;
  /** The config file's name. */
  readonly configFile: string;
  /** Given on the command line, as `path=value`. */
  readonly overrides: readonly string[];
  /** What it was set to, as `path=value`: see settingsOfRecord. */
  readonly settings: readonly string[];
  /** Names in the config. */
  readonly generators: readonly string[];
  /** Options called `model` of its components, each once. */
  readonly models: readonly string[];
}

/** What a list takes of a summary. */
export interface SummaryHead {
  readonly verdict: Verdict;
  readonly cells: {
    readonly planned: number;
    readonly succeeded: number;
    readonly failed: number;
  };
}

/** A folder that looks like a run's, and why it cannot be read. */
export interface DamagedRun {
  readonly type: 'damaged';
  readonly id: string;
  readonly path: string;
  readonly reason: string;
}
