import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from '../../run-process.js';
import type { CheckList } from '../check-list.js';
import { startEvaluation, writeQuestions, type EvaluationEnd } from './evaluation-run.js';
import { startStub } from './start-stub.js';
import { stubBackends, type StubBackend } from './stub-backends.js';

const anchors = 64;
const concurrency = 64;
/** Calls per second of the client's own processor time; what the stub takes is not counted. */
const leastPerSecond = 1500;
/**
 * What a call of Node's own `fetch` alone may cost where the aim is held against: on a machine with a core
 * to spare. The program's calls go over the HTTP client beneath it.
 */
const mostBareMs = 0.5;
const bareFetch = fileURLToPath(new URL('bare-fetch-process.js', import.meta.url));

/** How much is measured. `figures`: nothing is held against the aim. */
interface Measurement {
  readonly folder: string;
  readonly calls: number;
  readonly aims: 'checked' | 'figures';
}

/**
 * What a call costs the client: processor time of the whole process between the first and the last
 * call, once a fifth of them is made, beside that of a client that does nothing
 * but call Node's own `fetch`: how fast and how busy the machine is.
 */
export async function checkThroughput(
  list: CheckList,
  { folder: parent, calls, aims }: Measurement,
): Promise<void> {
  for (const backend of ['ollama', 'huggingface'] as const) {
    const folder = join(parent, `throughput-${backend}`);
    mkdirSync(folder);
    writeQuestions(folder, anchors);
    const bare = await bareCost(calls / 4);
    const found = await measure(folder, { backend, calls });
    const { end, perCall, perSecond } = found;
    list.check(
      `${backend}: ${calls} calls end with exit code 0`,
      end.exitCode === 0,
      end.exitCode === 0 ? undefined : end.stderr.slice(-500),
    );
    const figures = `${(1000 / perCall).toFixed(0)} calls per second of processor time (${perCall.toFixed(3)} ms a call; the own fetch of Node alone ${bare.toFixed(3)} ms); ${perSecond.toFixed(0)} per second as the machine was`;
    if (aims === 'checked' && bare <= mostBareMs) {
      const sentence = `${backend}: at least ${leastPerSecond} calls per second on one core at concurrency ${concurrency}`;
      list.check(sentence, 1000 / perCall >= leastPerSecond, figures);
    } else list.say(`${backend}: ${figures}`);
    if (aims === 'checked' && bare > mostBareMs) {
      const aim = `${leastPerSecond} calls per second`;
      list.say(
        `${backend}: not held against the aim of ${aim}: it is one of a machine where the own fetch of Node alone takes at most ${mostBareMs} ms a call`,
      );
    }
  }
}

async function measure(
  folder: string,
  { backend, calls }: { readonly backend: StubBackend; readonly calls: number },
): Promise<{
  readonly end: EvaluationEnd;
  /** Milliseconds of processor time. */
  readonly perCall: number;
  readonly perSecond: number;
}> {
  const stub = await startStub({ seed: 'throughput', mix: {}, delayMs: 0 });
  const settings = [
    ...stubBackends[backend](stub.url),
    `prompt.draws=${Math.ceil(calls / anchors)}`,
    `requests.concurrency={start: ${concurrency}, most: ${concurrency}}`,
  ];
  const end = await startEvaluation({ folder, output: 'runs', settings, watch: 'time' }).ended;
  const { times } = await stub.stop();
  const warm = Math.floor(times.length / 5);
  const [from, to] = [times[warm] ?? NaN, times.at(-1) ?? NaN];
  const made = 100 * (times.length - 1 - warm);
  return {
    end,
    perCall: (processorTimeAt(end, to) - processorTimeAt(end, from)) / made,
    perSecond: (1000 * made) / (to - from),
  };
}

/** Milliseconds of processor time up to a moment, between those that were noted. */
function processorTimeAt({ moments }: EvaluationEnd, at: number): number {
  const next = moments.findIndex((moment) => moment.at >= at);
  const [before, after] = [moments[next - 1], moments[next]];
  if (before === undefined || after === undefined) return NaN;
  const share = (at - before.at) / (after.at - before.at);
  return before.cpuMs + share * (after.cpuMs - before.cpuMs);
}

async function bareCost(calls: number): Promise<number> {
  const stub = await startStub({ seed: 'throughput', mix: {}, delayMs: 0 });
  const { stdout } = await runProcess(process.execPath, [bareFetch, stub.url, `${calls}`]);
  await stub.stop();
  return Number(stdout);
}
