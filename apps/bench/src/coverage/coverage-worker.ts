import { parentPort, workerData } from 'node:worker_threads';
import { evaluateInMemory, type CheckedConfig } from '@ggmi/runtime';
import { coverageReadings, type CoverageReading } from './coverage-reading.js';

/** What a coverage worker is started with. */
export interface CoverageWorkerData {
  readonly checked: CheckedConfig;
  readonly seeds: readonly number[];
}

/** What it sends after every seed. */
export type CoverageMessage =
  | { readonly seed: number; readonly readings: readonly CoverageReading[] }
  | { readonly seed: number; readonly code: string; readonly message: string };

// Structured clone of what runCoverage passed.
const { checked, seeds } = workerData as CoverageWorkerData;
const signal = new AbortController().signal;
for (const seed of seeds) {
  const seeded: CheckedConfig = { ...checked, config: { ...checked.config, seed } };
  const { summary, failures } = await evaluateInMemory(seeded, signal);
  const [first] = failures.values();
  const message: CoverageMessage =
    summary === undefined
      ? { seed, code: first?.code ?? 'INTERNAL', message: first?.message ?? 'without a reason' }
      : { seed, readings: coverageReadings(summary) };
  parentPort?.postMessage(message);
  if (summary === undefined) break;
}
