import type { Surroundings } from '../surroundings/surroundings.js';
import { liveDisplay } from './live-display.js';
import { plainDisplay } from './plain-display.js';
import type { ProgressDisplay } from './progress-display.js';

/** One live line on a terminal, plain lines now and then elsewhere, warnings only where quiet. */
export function openProgressDisplay(
  surroundings: Pick<Surroundings, 'messages' | 'now'>,
  detail: 'progress' | 'warnings-only',
): ProgressDisplay {
  if (detail === 'warnings-only') {
    const plain = plainDisplay(surroundings);
    return {
      show: (event) => {
        if (event.type === 'warning') plain.show(event);
      },
      close: () => plain.close(),
    };
  }
  return surroundings.messages.interactive ? liveDisplay(surroundings) : plainDisplay(surroundings);
}
