import { fork } from 'node:child_process';
import type { Measured } from './measurement.js';
import type { SpeedTask } from './measure-job.js';

/** Measures a cell in a process of its own, which an aborted signal ends. */
export function measureInProcess(task: SpeedTask, signal: AbortSignal): Promise<Measured> {
  const child = fork(new URL('./speed-process.js', import.meta.url), { signal });
  return new Promise((resolve, reject) => {
    let measured: Measured | undefined;
    // Sent by speed-process.
    child.on('message', (message) => (measured = message as Measured));
    child.on('error', reject);
    child.on('exit', (code) => {
      const message = `the measuring process ended with code ${code}`;
      resolve(measured ?? { state: 'errored', code: 'PROCESS_DIED', message });
    });
    child.send(task);
  });
}
