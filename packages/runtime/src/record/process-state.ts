import { readFileSync } from 'node:fs';

/** What Linux says of a process. */
export interface ProcessState {
  /** Ended, and its parent has not asked how: its id is not free yet. */
  readonly ended: boolean;
  /** Clock ticks from the start of the machine; with the id it names one process for good. */
  readonly startTime: number;
}

/** The state of a process; undefined where the system does not tell, as everywhere but on Linux. */
export function processState(processId: number): ProcessState | undefined {
  try {
    return parseProcessState(readFileSync(`/proc/${processId}/stat`, 'utf8'));
  } catch {
    // No such process, one that is hidden from this user, or a system without /proc.
    return undefined;
  }
}

/**
 * Reads the text of `/proc/<pid>/stat` (proc(5)): state is field 3, starttime field 22. Field 2, the
 * name of the program in parentheses, may hold spaces and parentheses of its own.
 */
export function parseProcessState(text: string): ProcessState | undefined {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const startTime = Number(fields[19]);
  if (!Number.isSafeInteger(startTime)) return undefined;
  return { ended: fields[0] === 'Z' || fields[0] === 'X', startTime };
}
