import type { ProblemDraft } from '../problems/problem-draft.js';
import type { ConfigPath } from './config-path.js';

/** A config as read, before any check: its data, and where in the file each value stands. */
export interface ConfigDocument {
  /** Undefined where the problems left nothing to go on with. */
  readonly data: unknown;
  readonly asWritten: string;
  readonly problems: readonly PlacedDraft[];
  /** Undefined where the format keeps no places. A missing path gives its nearest ancestor. */
  readonly placeOf: (path: ConfigPath, at: 'key' | 'value') => ConfigPlace | undefined;
}

/** A place in a file, both counted from 1. */
export interface ConfigPlace {
  readonly line: number;
  readonly column: number;
}

/** A problem that may know its place already: a syntax error has no path. */
export type PlacedDraft = ProblemDraft & { readonly place?: ConfigPlace };
