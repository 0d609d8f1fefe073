import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { callsByDraw, readCallLog, type LoggedCall } from './call-log.js';
import { startEvaluation, writeQuestions, type EvaluationEnd } from './evaluation-run.js';
import { stormMix } from './fault-mix.js';
import { keptPayloads } from './kept-lines.js';
import { startStub } from './start-stub.js';
import { stubBackends } from './stub-backends.js';

const draws = 5;
const retries = 5;
/** Heap that may stay: of one draw its answer, address and place, and once the code that draws. */
const mostHeap = { perDraw: 4_000, once: 10_000_000 };

/** What became of the draws, as the cells of the run say it. */
interface DrawEnds {
  readonly examples: number;
  readonly failures: readonly { readonly code: string; readonly reason: string }[];
}

/**
 * Thousands of calls by both backends to a server that fails in every way that servers fail: each draw
 * ends as an example or as a failure with its reason, and is answered once at most.
 */
export async function checkStorm(
  list: CheckList,
  { folder: parent, calls }: { readonly folder: string; readonly calls: number },
): Promise<void> {
  const folder = join(parent, 'storm');
  mkdirSync(folder);
  const questions = calls / draws / 2;
  writeQuestions(folder, questions);
  const log = join(folder, 'calls.log');
  const stub = await startStub({ seed: 'storm', mix: stormMix, delayMs: 20, log });
  const started = performance.now();
  const end = await startEvaluation({
    folder,
    output: 'runs',
    settings: [
      ...stubBackends.ollama(stub.url),
      ...stubBackends.huggingface(stub.url),
      `prompt.draws=${draws}`,
      `requests={concurrency: {start: 64}, callSeconds: 2, totalSeconds: 300, retries: ${retries}}`,
    ],
    watch: 'heap',
  }).ended;
  const seconds = (performance.now() - started) / 1000;
  const { times } = await stub.stop();
  list.check('the evaluation ends with exit code 0', end.exitCode === 0, lastWords(end));
  if (end.exitCode !== 0) return;
  const logged = readCallLog(log).calls;
  list.say(
    `storm: ${logged.length} calls for ${2 * questions * draws} draws in ${seconds.toFixed(0)} s`,
  );
  checkEnds(list, {
    calls: logged,
    ends: drawEnds(join(folder, 'runs', 'store')),
    asked: 2 * questions * draws,
  });
  checkAttempts(list, logged);
  checkProcess(list, end, { asked: 2 * questions * draws, times });
}

function checkEnds(
  list: CheckList,
  found: { readonly calls: readonly LoggedCall[]; readonly ends: DrawEnds; readonly asked: number },
): void {
  const { calls, ends, asked } = found;
  const { examples, failures } = ends;
  list.check(
    'every draw ended as an example or as a recorded failure',
    examples + failures.length === asked,
    `${examples} examples, ${failures.length} failures, ${asked} draws`,
  );
  const unexplained = failures.filter(({ code, reason }) => code === '' || reason.trim() === '');
  list.check('every failure has its reason', unexplained.length === 0, reasonsText(failures));
  const byDraw = [...callsByDraw(calls).values()];
  const last = byDraw.map((ofDraw) => ofDraw.at(-1)!.treatment);
  const usable = last.filter((each) => each === 'answer' || each === 'miscounted').length;
  const empty = last.filter((each) => each === 'empty').length;
  const emptyFailures = failures.filter(({ code }) => code === 'EMPTY_ANSWER').length;
  list.check(
    'what the server answered in the end, wrong counts of tokens included, is what became examples',
    usable === examples && empty === emptyFailures,
    `${usable} answers, ${empty} empty ones`,
  );
  const twice = byDraw.filter((ofDraw) => ofDraw.filter(({ isSent }) => isSent).length > 1);
  list.check('no draw was answered twice', twice.length === 0, `${twice.length} were`);
  const after = byDraw.filter((ofDraw) => ofDraw.slice(0, -1).some(({ isSent }) => isSent));
  list.check(
    'no draw was asked for again after an answer',
    after.length === 0,
    `${after.length} were`,
  );
}

function checkAttempts(list: CheckList, calls: readonly LoggedCall[]): void {
  const attempts = [...callsByDraw(calls).values()].map((ofDraw) => ofDraw.length);
  const most = Math.max(...attempts);
  const mean = calls.length / attempts.length;
  list.check(
    `no draw took more than ${1 + retries} calls and those that probed while the server was away`,
    most <= 2 * (1 + retries),
    `most ${most}, mean ${mean.toFixed(3)}`,
  );
  const treatments = new Map<string, number>();
  for (const { treatment } of calls)
    treatments.set(treatment, (treatments.get(treatment) ?? 0) + 1);
  list.say(`calls: ${[...treatments].map(([name, count]) => `${count} ${name}`).join(', ')}`);
}

function checkProcess(
  list: CheckList,
  { moments }: EvaluationEnd,
  { asked, times }: { readonly asked: number; readonly times: readonly number[] },
): void {
  const unhandled = moments.at(-1)?.unhandled ?? Infinity;
  list.check('no rejection went unhandled', unhandled === 0, `${unhandled}`);
  const heaps = moments
    .filter(({ at }) => at >= (times[0] ?? 0) && at <= (times.at(-1) ?? 0))
    .map(({ heapBytes }) => heapBytes);
  const [first, last] = [heaps[0] ?? NaN, heaps.at(-1) ?? NaN];
  const growth = (last - first) / asked;
  list.check(
    `from the first call to the last, the heap grows by at most ${mostHeap.perDraw} bytes per draw and ${mostHeap.once / 1e6} MB once`,
    last - first <= mostHeap.once + mostHeap.perDraw * asked,
    `${megabytes(first)} MB to ${megabytes(last)} MB, ${growth.toFixed(0)} bytes per draw in all`,
  );
  const peak = Math.max(...moments.map(({ residentBytes }) => residentBytes));
  list.say(`peak resident memory of the whole run: ${megabytes(peak)} MB`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** From the draw cells of asked generators: those alone keep prompts. */
function drawEnds(store: string): DrawEnds {
  const cells = keptPayloads(store).filter(
    (payload) => Array.isArray(payload['prompts']) && Array.isArray(payload['failures']),
  );
  // The shape of ExamplesPayload.
  const lists = cells as unknown as readonly {
    readonly examples: readonly unknown[];
    readonly failures: DrawEnds['failures'];
  }[];
  return {
    examples: lists.reduce((sum, { examples }) => sum + examples.length, 0),
    failures: lists.flatMap(({ failures }) => failures),
  };
}

function reasonsText(failures: DrawEnds['failures']): string {
  const counts = new Map<string, number>();
  for (const { code } of failures) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${count} ${code}`).join(', ');
}

function lastWords({ exitCode, stderr }: EvaluationEnd): string | undefined {
  return exitCode === 0 ? undefined : stderr.slice(-800);
}
