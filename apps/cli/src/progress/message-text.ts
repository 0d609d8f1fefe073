import type { RunEvent } from '@ggmi/runtime';

/** The line that an event leaves on the screen; none for events that only move the progress. */
export function messageText(event: RunEvent): string | undefined {
  switch (event.type) {
    case 'warning':
      return `warning: ${event.message}`;
    case 'log':
      return event.level === 'info' ? event.message : undefined;
    case 'planned':
      return event.reused > 0
        ? `${event.cells} cells planned, ${event.reused} of them done already`
        : `${event.cells} cells planned`;
    case 'cell-finished':
      return event.outcome === 'failed' ? `failed: ${event.label}` : undefined;
    case 'cell-started':
      return undefined;
  }
}
