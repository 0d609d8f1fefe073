import { parentPort } from 'node:worker_threads';
import { GgmiError, type RunComparison } from '@ggmi/core';
import { drawPicture, reportHtml } from '@ggmi/report';
import { compareRuns, readRun } from '@ggmi/runtime';
import type { DrawAnswer, DrawFailure, DrawTask, Wanted } from './draw-messages.js';

/**
 * A thread for what takes too long to do between two answers: a drawing takes tenths of a second, a
 * report or a comparison of large runs seconds. Tasks are done in turn.
 */
let turn: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (task: DrawTask) => {
  turn = turn.then(async () => parentPort?.postMessage(await answer(task)));
});
// What drawing stands on is loaded before anybody waits for it.
turn = drawPicture({ mark: 'point', data: { values: [] } });

async function answer({ task, ...wanted }: DrawTask): Promise<DrawAnswer> {
  try {
    return { task, made: await make(wanted) };
  } catch (error) {
    return { task, failure: failureOf(error) };
  }
}

async function make(wanted: Wanted): Promise<string | RunComparison> {
  switch (wanted.type) {
    case 'picture':
      return (await drawPicture(wanted.spec)).svg;
    case 'report':
      return reportHtml(readRun(wanted.path));
    case 'comparison':
      return compareRuns(wanted.paths);
  }
}

function failureOf(error: unknown): DrawFailure {
  if (GgmiError.is(error)) {
    return { message: error.message, expected: { code: error.code, next: error.next } };
  }
  if (!(error instanceof Error)) return { message: String(error) };
  const { message, stack, code, syscall }: NodeJS.ErrnoException = error;
  return {
    message,
    ...(stack !== undefined && { stack }),
    ...(code !== undefined && syscall !== undefined && { refusal: { code, syscall } }),
  };
}
