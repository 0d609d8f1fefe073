import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { startEvaluation, writeQuestions, type EvaluationEnd } from './evaluation-run.js';
import { startStub } from './start-stub.js';
import { stubBackends } from './stub-backends.js';

/**
 * Megabytes of old objects that the engine may hold before it looks for garbage in earnest. Without a
 * limit it lets the heap grow to several times of what is alive, as much as the machine has.
 */
const heapMegabytes = 192;
const concurrency = 64;

/**
 * The memory of a run that asks very many prompts once, with a trainer that counts single bytes: what
 * is measured is what the program itself holds of prompts, answers and data sets. Each thread has to do
 * with its heap; resident memory is printed and not held against a bound: arms of the anchors are trained
 * in the worker thread while the main thread draws.
 */
export async function checkMemory(
  list: CheckList,
  { folder: parent, prompts }: { readonly folder: string; readonly prompts: number },
): Promise<void> {
  const folder = join(parent, 'memory');
  mkdirSync(folder);
  writeQuestions(folder, prompts);
  const stub = await startStub({ seed: 'memory', mix: {}, delayMs: 0 });
  const end = await startEvaluation({
    folder,
    output: 'runs',
    settings: [
      ...stubBackends.ollama(stub.url),
      `requests.concurrency={start: ${concurrency}, most: ${concurrency}}`,
      'trainer.options={order: 1, base: empty}',
    ],
    watch: 'time',
    nodeFlags: [`--max-old-space-size=${heapMegabytes}`],
  }).ended;
  const { times } = await stub.stop();
  list.check(
    `${prompts} prompts end with exit code 0 in a heap of ${heapMegabytes} MB`,
    end.exitCode === 0,
    end.exitCode === 0 ? undefined : end.stderr.slice(-500),
  );
  const drawing = peakMegabytes(end, times.at(-1) ?? NaN);
  const whole = peakMegabytes(end, Infinity);
  list.say(
    `resident memory, worker thread included: at most ${drawing} MB until the last call, ${whole} MB in the whole run`,
  );
}

function peakMegabytes({ moments }: EvaluationEnd, until: number): number {
  const peak = Math.max(
    ...moments.filter(({ at }) => at <= until).map(({ residentBytes }) => residentBytes),
  );
  return Math.round(peak / 1e6);
}
