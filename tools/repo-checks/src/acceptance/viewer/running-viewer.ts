import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { ggmiProgram } from '../ggmi.js';

/** How long something took. */
export interface Taken {
  readonly wallMs: number;
  /** Of the viewer's process, all its threads; undefined where the system does not tell. */
  readonly cpuMs: number | undefined;
}

/** `ggmi view` in a process of its own. */
export interface RunningViewer {
  /** From the start of the process to its address. */
  readonly started: Taken;
  /** Fetches a page and all of its bytes. */
  page(path: string): Promise<Taken & { readonly status: number; readonly text: string }>;
  stop(): Promise<void>;
}

/** Starts a viewer of a folder on a free port. */
export async function startViewerProcess(folder: string): Promise<RunningViewer> {
  const start = performance.now();
  const child = spawn(process.execPath, [ggmiProgram, 'view', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const [line]: unknown[] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(([code]) => {
      throw new Error(`ggmi view ended with exit code ${String(code)} before it told its address`);
    }),
  ]);
  const { origin } = new URL(String(line));
  const cpu = (): number | undefined => cpuMs(child.pid);
  return {
    started: { wallMs: performance.now() - start, cpuMs: cpu() },
    async page(path) {
      const [from, cpuFrom] = [performance.now(), cpu()];
      const response = await fetch(`${origin}${path}`);
      const text = await response.text();
      const [wallMs, cpuTo] = [performance.now() - from, cpu()];
      const own = cpuFrom === undefined || cpuTo === undefined ? undefined : cpuTo - cpuFrom;
      return { status: response.status, text, wallMs, cpuMs: own };
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Time on a processor of all threads, from Linux's schedstat (nanoseconds, its first field). */
function cpuMs(processId: number | undefined): number | undefined {
  const folder = `/proc/${processId}/task`;
  try {
    const nanoseconds = readdirSync(folder).map((thread) =>
      Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]),
    );
    return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e6;
  } catch {
    // Another system, or a thread that ended meanwhile.
    return undefined;
  }
}
