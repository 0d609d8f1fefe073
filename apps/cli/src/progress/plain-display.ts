import type { Surroundings } from '../surroundings/surroundings.js';
import { showableText } from '../surroundings/showable-text.js';
import { messageText } from './message-text.js';
import type { ProgressDisplay } from './progress-display.js';
import { advanceProgress, noProgress } from './progress-state.js';
import { progressText } from './progress-text.js';

/** Milliseconds between two lines of progress. */
const interval = 5000;

/** Lines for a log: plans, warnings, failures, and the progress at most every five seconds. */
export function plainDisplay({
  messages,
  now,
}: Pick<Surroundings, 'messages' | 'now'>): ProgressDisplay {
  let state = noProgress;
  let shownAt = now();
  const line = (text: string): void => messages.write(`${showableText(text, messages.style)}\n`);
  return {
    show(event) {
      state = advanceProgress(state, event, now());
      const message = messageText(event);
      if (message !== undefined) line(message);
      if (event.type !== 'cell-finished' || now() - shownAt < interval) return;
      shownAt = now();
      line(progressText(state, shownAt));
    },
    close: () => undefined,
  };
}
