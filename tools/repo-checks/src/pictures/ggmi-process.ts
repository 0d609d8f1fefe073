import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { ggmiProgram } from '../acceptance/ggmi.js';
import { repositoryRoot } from '../repository-root.js';

/** `ggmi` at work, until it is told to end. */
export interface GgmiProcess {
  /** All that it has printed. */
  output(): string;
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>;
}

/** How often a condition is asked for, and how long at most. */
const ASK_MS = 50;
const MOST_MS = 180_000;

/** Starts `ggmi` in the repository's root. */
export function startGgmi(...args: readonly string[]): GgmiProcess {
  const child: ChildProcess = spawn(process.execPath, [ggmiProgram, ...args], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** What `find` gives as soon as it gives something. */
export async function waitFor<T>(what: string, find: () => T | undefined): Promise<T> {
  const end = Date.now() + MOST_MS;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what} was not there after ${MOST_MS / 1000} s`);
    await setTimeout(ASK_MS);
  }
}
