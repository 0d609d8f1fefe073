import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StubOptions } from './stub-options.js';

/** A stub server in a process of its own. */
export interface RunningStub {
  readonly url: string;
  stop(): Promise<StubCalls>;
}

/** The calls for answers that a stub had. */
export interface StubCalls {
  readonly calls: number;
  /** When every hundredth came, from the first on; milliseconds since the epoch. */
  readonly times: readonly number[];
}

const program = fileURLToPath(new URL('stub-process.js', import.meta.url));

/** Starts a stub server on a free port of the loopback interface. */
export async function startStub(options: StubOptions): Promise<RunningStub> {
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line]: unknown[] = await Promise.race([
    once(child.stdout.setEncoding('utf8'), 'data'),
    ended.then(() => {
      throw new Error('the stub server ended before it served');
    }),
  ]);
  return {
    url: String(line).trim(),
    async stop() {
      const last = once(child.stdout, 'data');
      child.stdin.end();
      const [said]: unknown[] = await last;
      await ended;
      // Printed by the stub's process.
      return JSON.parse(String(said)) as StubCalls;
    },
  };
}
