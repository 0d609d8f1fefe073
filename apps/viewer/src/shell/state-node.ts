import { element, type HtmlElement } from '@ggmi/report';
import type { RunState } from '@ggmi/runtime';

/** How a run stands: a sign, the word, and what it means. */
const states: Readonly<Record<RunState, { readonly sign: string; readonly meaning: string }>> = {
  running: { sign: '◐', meaning: 'a process is computing its cells' },
  complete: { sign: '✓', meaning: 'every cell has its result' },
  failed: { sign: '✗', meaning: 'it has ended, and cells have failed' },
  interrupted: { sign: '■', meaning: 'somebody interrupted it; it can be resumed' },
  limited: { sign: '■', meaning: 'it stopped at a limit of its config; it can be resumed' },
  stopped: { sign: '■', meaning: 'its process is gone without an end; it can be resumed' },
};

/** All of them, in the order of a list. */
// The keys of the table above.
export const runStates = Object.keys(states) as readonly RunState[];

/** A state as a sign and a word. */
export function stateNode(state: RunState): HtmlElement {
  const { sign, meaning } = states[state];
  return element('span', { class: `state ${state}`, title: meaning }, [
    element('span', { 'aria-hidden': 'true' }, [`${sign} `]),
    state,
  ]);
}

/** The same as text. */
export function stateText(state: RunState): string {
  return `${states[state].sign} ${state}`;
}

/** Whether a run of this state has ended before its results, and goes on when it is resumed. */
export function isUnfinished(state: RunState): boolean {
  return state === 'stopped' || state === 'interrupted' || state === 'limited';
}

/** What a state means, in words. */
export function stateMeaning(state: RunState): string {
  return states[state].meaning;
}
