import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { runProcess } from '../run-process.js';
import type { Acceptance } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';

const repetitions = 5;

/**
 * What starts for an answer of a second. A module costs about half a millisecond before it does anything:
 * `mostModules` is what is loaded today, and some more.
 */
const commands = [
  { args: ['--help'], aimSeconds: 0.3, mostModules: 60 },
  { args: ['check', 'examples/quickstart.yaml'], aimSeconds: 1, mostModules: 520 },
] as const;

const countModules = fileURLToPath(new URL('./startup/count-modules-process.js', import.meta.url));

/**
 * Times the command line from start to exit of the process, and counts the modules that it loads. The
 * seconds are figures to read, since the machine may be busy; the count is the same everywhere.
 */
export const startup: Acceptance = {
  name: 'startup',
  summary:
    'Whole-process time of ggmi --help and ggmi check, median of 5, and the modules they load.',
  run: async () => {
    const list = checkList();
    for (const command of commands) await examine(command, list);
    return list.outcome();
  },
};

async function examine(
  { args, aimSeconds, mostModules }: (typeof commands)[number],
  list: CheckList,
): Promise<void> {
  const name = `ggmi ${args.join(' ')}`;
  const { exitCodes, medianSeconds } = await timeCommand(args);
  const ends = exitCodes.every((exitCode) => exitCode === 0);
  list.check(`${name} ends with 0`, ends, exitCodes.join(' '));
  list.say(`${name}: median ${medianSeconds.toFixed(3)} s (aim: under ${aimSeconds} s)`);
  const modules = await modulesOf(args);
  list.check(`${name} loads at most ${mostModules} modules`, modules <= mostModules, `${modules}`);
}

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

async function modulesOf(args: readonly string[]): Promise<number> {
  const counted = ['--import', countModules, 'apps/cli/dist/main.js', ...args];
  const { stderr } = await runProcess(process.execPath, counted);
  return Number(/^modules: (\d+)$/m.exec(stderr)?.[1]);
}
