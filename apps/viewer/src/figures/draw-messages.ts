import type { ChartSpec } from '@ggmi/report';
import type { RunComparison } from '@ggmi/core';

/** What a drawing thread is asked for: work that takes too long to do between two answers. */
export type DrawTask = { readonly task: number } & Wanted;

/** A picture, the report of a run folder, or what comparing run folders gives. */
export type Wanted =
  | { readonly type: 'picture'; readonly spec: ChartSpec }
  | { readonly type: 'report'; readonly path: string }
  | { readonly type: 'comparison'; readonly paths: readonly string[] };

/** What a drawing thread answers. */
export type DrawAnswer =
  | { readonly task: number; readonly made: string | RunComparison }
  | { readonly task: number; readonly failure: DrawFailure };

/**
 * An error as plain data: with a code and a next step where it was expected, with the system's code and
 * call where that refused something.
 */
export interface DrawFailure {
  readonly message: string;
  readonly stack?: string;
  readonly refusal?: { readonly code: string; readonly syscall: string };
  readonly expected?: { readonly code: string; readonly next: string };
}
