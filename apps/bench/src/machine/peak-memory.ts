import { readFileSync, writeFileSync } from 'node:fs';

/** Measures how far the resident memory of the process rises from here on. */
export interface PeakMemory {
  /** Megabytes (10⁶ bytes) above the start. */
  rise(): number;
}

/**
 * Begins to watch the peak of resident memory: Linux lets a process reset it (proc(5), clear_refs).
 * Null where that cannot be done. All threads count: measure one thing at a time.
 */
export function watchPeakMemory(): PeakMemory | null {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    const start = statusValue('VmRSS');
    return { rise: () => Math.max(0, ((statusValue('VmHWM') - start) * 1024) / 1e6) };
  } catch {
    return null;
  }
}

/** Kibibytes. */
function statusValue(name: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(
    readFileSync('/proc/self/status', 'utf8'),
  );
  if (line?.[1] === undefined) throw new Error(`/proc/self/status has no ${name}`);
  return Number(line[1]);
}
