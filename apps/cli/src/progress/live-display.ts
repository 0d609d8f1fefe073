import { breakText } from '@ggmi/report';
import type { Surroundings } from '../surroundings/surroundings.js';
import { showableText } from '../surroundings/showable-text.js';
import { messageText } from './message-text.js';
import type { ProgressDisplay } from './progress-display.js';
import { advanceProgress, noProgress } from './progress-state.js';
import { progressText } from './progress-text.js';

/** Milliseconds between two pictures of the line: often enough to live, seldom enough to cost nothing. */
const interval = 100;

/** Back to the start of the line, and empty from there. */
const clearLine = '\r\x1b[K';

/** One line that is written over in place; messages scroll by above it. */
export function liveDisplay({
  messages,
  now,
}: Pick<Surroundings, 'messages' | 'now'>): ProgressDisplay {
  let state = noProgress;
  let drawn = '';
  const draw = (): void => {
    if (state.total === 0) return;
    const text = showableText(progressText(state, now()), messages.style);
    const [line = ''] = breakText(text, Math.max(1, messages.style.width - 1));
    if (line === drawn) return;
    messages.write(clearLine + line);
    drawn = line;
  };
  const timer = setInterval(draw, interval);
  return {
    show(event) {
      state = advanceProgress(state, event, now());
      const message = messageText(event);
      if (message === undefined) return;
      messages.write(`${clearLine}${showableText(message, messages.style)}\n`);
      drawn = '';
    },
    close() {
      clearInterval(timer);
      if (drawn !== '') messages.write(clearLine);
    },
  };
}
