import { performance } from 'node:perf_hooks';
import { runProcess } from '../run-process.js';
import type { Acceptance } from './acceptance.js';

const repetitions = 5;

const commands = [
  { args: ['--help'], aimSeconds: 0.3 },
  { args: ['check', 'examples/quickstart.yaml'], aimSeconds: 1 },
] as const;

/**
 * Times the command line from start to exit of the process. A command counts as failed when it exits
 * with another code than 0; the seconds are figures to read, since the machine may be busy.
 */
export const startup: Acceptance = {
  name: 'startup',
  summary: 'Whole-process time of ggmi --help and ggmi check, median of 5.',
  run: async () => {
    const lines: string[] = [];
    let failed = 0;
    for (const { args, aimSeconds } of commands) {
      const { exitCodes, medianSeconds } = await timeCommand(args);
      const held = exitCodes.every((exitCode) => exitCode === 0);
      if (!held) failed += 1;
      const median = `median ${medianSeconds.toFixed(3)} s of ${repetitions}`;
      const exit = held ? '' : `, exit codes ${exitCodes.join(' ')}`;
      lines.push(`ggmi ${args.join(' ')}: ${median} (aim: under ${aimSeconds} s)${exit}`);
    }
    return { passed: commands.length - failed, failed, output: lines.join('\n') };
  },
};

async function timeCommand(
  args: readonly string[],
): Promise<{ readonly exitCodes: readonly number[]; readonly medianSeconds: number }> {
  const exitCodes: number[] = [];
  const seconds: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    const start = performance.now();
    const { exitCode } = await runProcess(process.execPath, ['apps/cli/dist/main.js', ...args]);
    seconds.push((performance.now() - start) / 1000);
    exitCodes.push(exitCode);
  }
  const sorted = seconds.toSorted((a, b) => a - b);
  return { exitCodes, medianSeconds: sorted[Math.floor(repetitions / 2)]! };
}
