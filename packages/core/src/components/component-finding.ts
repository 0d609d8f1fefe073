/**
 * One thing that a component found when `ggmi doctor` asked whether what it needs outside this
 * process is there: server, key, model, scoring.
 *
 * `check` generates nothing and changes nothing: no pull, no training, at most one tiny call where
 * scoring can be proved in no other way. What it throws becomes a problem with the error's sentence
 * and next step, so it need not catch what the scheduler says.
 */
export interface ComponentFinding {
  /** A problem stops a run; a warning does not. */
  readonly severity: 'ok' | 'warning' | 'problem';
  /** What was looked at, in a few words: `server`, `model`, `key`, `scoring`. */
  readonly subject: string;
  /** What was found, one sentence without secrets. */
  readonly detail: string;
  /** What the user can do; of every problem. */
  readonly next?: string;
}

/** What a component is examined with. */
export interface CheckContext {
  /** Aborted at the time limit of the examination, a few seconds. */
  readonly signal: AbortSignal;
}
