import { join } from 'node:path';
import type { RunRecord } from '@ggmi/core';
import { readRange, withFile } from '../files/read-inside.js';
import { isGone, parseHolder } from '../../record/lock-holder.js';

/**
 * How a run stands: as its record says, but `running` only while a process holds the folder's lock,
 * and `stopped` where the record says running and nobody does, as after a kill.
 */
export type RunState = 'running' | 'stopped' | Exclude<RunRecord['status'], 'running'>;

/** The state of a run folder whose record says `status`; absent where there is no record yet. */
export function runState(directory: string, status: RunRecord['status'] | undefined): RunState {
  if (status !== undefined && status !== 'running') return status;
  return isHeld(directory) ? 'running' : 'stopped';
}

/** A holder on another host cannot be asked: it counts as alive, as it does for a run. */
function isHeld(directory: string): boolean {
  const place = { path: join(directory, 'run.lock'), folder: directory };
  const text = withFile(place, ({ descriptor, size }) =>
    readRange(descriptor, { offset: 0, length: size }).toString('utf8'),
  );
  const holder = text === undefined ? undefined : parseHolder(text);
  return holder !== undefined && !isGone(holder);
}
