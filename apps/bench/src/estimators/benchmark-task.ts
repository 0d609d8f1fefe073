import type { KnownInformationFamily, KnownTextFamily } from '@ggmi/families';

/** A law of numbers, or one of texts, which an embedder of the list turns into numbers. */
export type BenchmarkTask = KnownInformationFamily | KnownTextFamily;

/** Whether a task gives texts. */
export function isTextTask(task: BenchmarkTask): task is KnownTextFamily {
  return 'sources' in task;
}
