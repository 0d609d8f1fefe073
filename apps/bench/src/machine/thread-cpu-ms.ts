import { readFileSync } from 'node:fs';

const pause = new Int32Array(new SharedArrayBuffer(4));

/**
 * Processor time of the calling thread so far, milliseconds, or null where the platform does not say.
 * `process.cpuUsage` counts all threads; `process.threadCpuUsage` is there from Node 23.9.
 */
export function threadCpuMs(): number | null {
  if ('threadCpuUsage' in process && typeof process.threadCpuUsage === 'function') {
    // As Node documents it: microseconds, like cpuUsage.
    const { user, system } = process.threadCpuUsage() as NodeJS.CpuUsage;
    return (user + system) / 1000;
  }
  try {
    // The kernel brings the figure up to date when the thread gives way, not when it is read.
    Atomics.wait(pause, 0, 0, 0.01);
    // Linux: nanoseconds on a processor, then waiting time and number of slices.
    const [nanoseconds] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    const value = Number(nanoseconds) / 1e6;
    return Number.isFinite(value) && value > 0 ? value : null;
  } catch {
    return null;
  }
}
