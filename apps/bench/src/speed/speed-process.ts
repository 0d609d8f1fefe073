import { GgmiError } from '@ggmi/core';
import { median } from '@ggmi/numerics';
import { Bench } from 'tinybench';
import { watchPeakMemory } from '../machine/peak-memory.js';
import { openJob, type SpeedTask } from './measure-job.js';
import type { Measured } from './measurement.js';

/**
 * A process of its own for each cell, as the peers have: what one cell leaves in memory or warms up
 * does not count for the next.
 */
process.once('message', (task) => {
  // Sent by measureInProcess.
  void measure(task as SpeedTask)
    .catch(failureOf)
    .then((measured) => process.send?.(measured, undefined, {}, () => process.disconnect()));
});

async function measure(task: SpeedTask): Promise<Measured> {
  const { repetitions, cell } = task;
  const job = await openJob(task);
  const memory = watchPeakMemory();
  let value = NaN;
  const cpu: number[] = [];
  const bench = new Bench({ iterations: repetitions, time: 0, warmupIterations: 1, warmupTime: 0 });
  bench.add(cell.id, async () => {
    const before = process.cpuUsage();
    value = await job.run();
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  });
  await bench.run();
  const memoryMB = memory?.rise() ?? null;
  await job.dispose();
  const { result } = bench.tasks[0]!;
  // A task that throws is only marked: run() resolves all the same.
  if (result.state === 'errored') throw result.error;
  if (result.state !== 'completed') throw new Error(`the task is ${result.state}`);
  return {
    state: 'measured',
    value,
    // The warm-up comes first.
    cpuMs: median(Float64Array.from(cpu.slice(-repetitions))),
    wallMs: result.latency.p50,
    repetitions,
    memoryMB,
    // Kibibytes.
    peakMB: (process.resourceUsage().maxRSS * 1024) / 1e6,
  };
}

function failureOf(error: unknown): Measured {
  const code = GgmiError.is(error) ? error.code : 'INTERNAL';
  const message = error instanceof Error ? error.message : String(error);
  return { state: 'errored', code, message };
}
