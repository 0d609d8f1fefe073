import type { Embedder } from '@ggmi/core';
import type { KnownTextFamily, PairedSample, PairedTexts } from '@ggmi/families';
import { denseMatrix, randomStream, type DenseMatrix } from '@ggmi/numerics';
import type { CellComponents } from '@ggmi/runtime';
import { isTextTask } from './benchmark-task.js';
import { knownTasks } from './known-tasks.js';

/** Which sample, and what may turn it into numbers. */
export interface SampleRequest {
  /** Id of the task. */
  readonly task: string;
  readonly rows: number;
  readonly seed: number;
  readonly components: CellComponents;
  readonly signal: AbortSignal;
}

/** The numbers of a sample, which depend on task, rows, seed and embedder alone. */
export async function drawTaskSample(request: SampleRequest): Promise<PairedSample> {
  const { task, rows, seed, components, signal } = request;
  const family = knownTasks().get(task);
  if (family === undefined) throw new TypeError(`no task '${task}'`);
  const key = `bench/sample/${task}/${rows}/${seed}`;
  if (!isTextTask(family)) return family.sample(rows, randomStream(key));
  const embedder = await components.instance('embedder', 'embedder');
  return remembered(embedder, key, () =>
    embedTexts(family, { texts: family.sample(rows, randomStream(key)), embedder, signal }),
  );
}

/** The last sample of each embedder: estimators take turns on it. */
const lastSamples = new WeakMap<
  Embedder,
  { readonly key: string; readonly sample: PairedSample }
>();

async function remembered(
  embedder: Embedder,
  key: string,
  draw: () => Promise<PairedSample>,
): Promise<PairedSample> {
  const last = lastSamples.get(embedder);
  if (last?.key === key) return last.sample;
  const sample = await draw();
  lastSamples.set(embedder, { key, sample });
  return sample;
}

interface TextsToEmbed {
  readonly texts: PairedTexts;
  readonly embedder: Embedder;
  readonly signal: AbortSignal;
}

/**
 * Every sentence is embedded by itself, all of them in one call, and the vectors of a side stand side
 * by side: n × (sources · dimensions). So the place of a sentence is kept, and with it its source.
 */
async function embedTexts(
  { sources }: KnownTextFamily,
  { texts, embedder, signal }: TextsToEmbed,
): Promise<PairedSample> {
  const responses = [...texts.x, ...texts.y].flat();
  const examples = responses.map((response, index) => ({
    kind: 'text' as const,
    id: String(index),
    prompt: '',
    response,
  }));
  const { columns, values } = await embedder.embed(examples, { signal });
  const rows = texts.x.length;
  const side = (start: number): DenseMatrix =>
    denseMatrix(rows, sources * columns, values.slice(start, start + rows * sources * columns));
  return { x: side(0), y: side(rows * sources * columns) };
}
