import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Bench } from 'tinybench';

const program = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url));
const example = fileURLToPath(new URL('../../../../examples/quickstart.yaml', import.meta.url));
const commands = [['--help'], ['check', example]] as const;

/** Prints the whole-process time of the commands that people wait for most often. */
export async function timeStartup(): Promise<number> {
  const run = promisify(execFile);
  const bench = new Bench({ iterations: 10, time: 0, warmupIterations: 1, warmupTime: 0 });
  for (const command of commands) {
    const name = command[0] === 'check' ? 'ggmi check quickstart' : `ggmi ${command[0]}`;
    bench.add(name, async () => {
      await run(process.execPath, [program, ...command]);
    });
  }
  await bench.run();
  let failures = 0;
  for (const { name, result } of bench.tasks) {
    // A task that throws is only marked: run() resolves all the same.
    if (result.state !== 'completed') {
      failures += 1;
      console.log(`${name}: ${result.state}`);
    } else {
      const { p50, min, max } = result.latency;
      console.log(
        `${name}: median ${p50.toFixed(0)} ms (min ${min.toFixed(0)}, max ${max.toFixed(0)}) of 10 whole processes`,
      );
    }
  }
  return failures === 0 ? 0 : 1;
}
