import type { KeptOrigin } from '../generations/kept-component.js';
import type { SegmentLine } from '../store/segment-line.js';

/** What a kept answer says of itself. */
export interface KeptAnswer {
  /** Absent in lines that were written before answers said where they came from. */
  readonly origin?: KeptOrigin;
  /** Of draws; scores and vectors have none. */
  readonly promptId?: string;
  readonly outcome?: string;
}

/** Reads a line of the generations. */
export function readAnswer({ text }: SegmentLine): KeptAnswer {
  // Written by a keeper as canonical JSON; its digest agrees.
  return JSON.parse(text) as KeptAnswer;
}

/** Whether an answer came from a generator: its name or place in the config, its id, or its model. */
export function isFrom({ origin }: KeptAnswer, generator: string): boolean {
  if (origin === undefined) return false;
  const { role, component, model } = origin;
  const name = role.slice(role.indexOf('.') + 1);
  return [role, name, component, model].includes(generator);
}
