import { hostname } from 'node:os';
import { processState } from './process-state.js';

/** Who holds a lock. */
export interface LockHolder {
  readonly process: number;
  readonly host: string;
  /** As in ProcessState, where the system told it. */
  readonly startTime?: number;
}

/** This process. */
export function thisHolder(): LockHolder {
  const state = processState(process.pid);
  const holder = { process: process.pid, host: hostname() };
  return state === undefined ? holder : { ...holder, startTime: state.startTime };
}

/** The holder in the text of a lock file; undefined where the text names none. */
export function parseHolder(text: string): LockHolder | undefined {
  const data = parseObject(text);
  const { process: id, host, startTime } = data ?? {};
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0) return undefined;
  if (typeof host !== 'string') return undefined;
  return { process: id, host, ...(typeof startTime === 'number' ? { startTime } : {}) };
}

/**
 * Whether a holder is known to be gone: on this host, no process has its id, or a process that began
 * at another time. Where only the id is known, as everywhere but on Linux, a process with that id
 * counts as the holder, unless it is this one, which is asking.
 */
export function isGone(holder: LockHolder): boolean {
  if (holder.host !== hostname()) return false;
  if (!hasProcess(holder.process)) return true;
  const state = processState(holder.process);
  if (holder.startTime === undefined || state === undefined) return holder.process === process.pid;
  return state.ended || state.startTime !== holder.startTime;
}

function hasProcess(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function parseObject(text: string): Partial<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch {
    return undefined;
  }
}
