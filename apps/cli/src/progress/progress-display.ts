import type { RunEvent } from '@ggmi/runtime';

/** Shows what a run tells. */
export interface ProgressDisplay {
  show(event: RunEvent): void;
  /** Takes down what is temporary; nothing is shown after it. */
  close(): void;
}
