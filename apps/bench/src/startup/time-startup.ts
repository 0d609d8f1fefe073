import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Bench } from 'tinybench';

/** Which program to start, and with what. */
export interface StartupRequest {
  /** Absolute path of its script. */
  readonly program: string;
  /** Arguments of each command. */
  readonly commands: readonly (readonly string[])[];
  readonly repetitions: number;
  /** Absolute path. */
  readonly workingDirectory: string;
}

/** How long one command took as a whole process, milliseconds, or why it did not end well. */
export type StartupRow = {
  readonly command: string;
} & (
  | {
      readonly state: 'measured';
      readonly medianMs: number;
      readonly leastMs: number;
      readonly mostMs: number;
      readonly repetitions: number;
    }
  | { readonly state: 'errored'; readonly message: string }
);

/** Times commands from start to exit of their process, after one start that is not counted. */
export async function timeStartup(request: StartupRequest): Promise<readonly StartupRow[]> {
  const { program, commands, repetitions, workingDirectory } = request;
  const run = promisify(execFile);
  const bench = new Bench({ iterations: repetitions, time: 0, warmupIterations: 1, warmupTime: 0 });
  for (const command of commands) {
    bench.add(`ggmi ${command.join(' ')}`, async () => {
      await run(process.execPath, [program, ...command], { cwd: workingDirectory });
    });
  }
  await bench.run();
  return bench.tasks.map(({ name, result }): StartupRow => {
    // A task that throws is only marked: run() resolves all the same.
    if (result.state === 'completed') {
      const { p50: medianMs, min: leastMs, max: mostMs } = result.latency;
      return { command: name, state: 'measured', medianMs, leastMs, mostMs, repetitions };
    }
    const message = result.state === 'errored' ? result.error.message : result.state;
    return { command: name, state: 'errored', message: message.split('\n')[0]! };
  });
}
