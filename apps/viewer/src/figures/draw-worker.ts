import { parentPort } from 'node:worker_threads';
import { drawPicture, reportHtml, runFigures, type Figure } from '@ggmi/report';
import { readRun, type FinishedRun } from '@ggmi/runtime';
import type { DrawAnswer, DrawTask } from './draw-messages.js';
import { figureDrawings } from './figure-drawings.js';

/**
 * A thread that draws, so that pages are answered meanwhile: a drawing takes tenths of a second, a
 * report seconds. It keeps the run that it was asked about last.
 */
let last:
  | { readonly key: string; readonly run: FinishedRun; readonly figures: readonly Figure[] }
  | undefined;

parentPort?.on('message', (task: DrawTask) => {
  void answer(task).then((text) => parentPort?.postMessage(text));
});
// What drawing stands on is loaded before anybody waits for it.
void drawPicture({ mark: 'point', data: { values: [] } });

async function answer(task: DrawTask): Promise<DrawAnswer> {
  try {
    return { task: task.task, text: await draw(task) };
  } catch (error) {
    return { task: task.task, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function draw({ path, version, wanted }: DrawTask): Promise<string | undefined> {
  const { run, figures } = open(path, version);
  if (wanted.type === 'report') return reportHtml(run);
  const figure = figures.find(({ name }) => name === wanted.figure);
  const spec = figure === undefined ? undefined : figureDrawings(figure).get(wanted.drawing);
  return spec === undefined ? undefined : (await drawPicture(spec)).svg;
}

function open(path: string, version: string): NonNullable<typeof last> {
  const key = `${version} ${path}`;
  if (last?.key !== key) {
    const run = readRun(path);
    last = { key, run, figures: runFigures(run.summary) };
  }
  return last;
}
