import { parentPort, workerData } from 'node:worker_threads';
import { evaluateInMemory, type CheckedConfig } from '@ggmi/runtime';
import { coverageReadings, type CoverageReading } from './coverage-reading.js';

/** What a coverage worker is started with. */
export interface CoverageWorkerData {
  readonly checked: CheckedConfig;
  readonly seeds: readonly number[];
}

/** What it sends after every seed. */
export interface CoverageMessage {
  readonly seed: number;
  readonly readings: readonly CoverageReading[];
}

// Structured clone of what runCoverage passed.
const { checked, seeds } = workerData as CoverageWorkerData;
const signal = new AbortController().signal;
for (const seed of seeds) {
  const seeded: CheckedConfig = { ...checked, config: { ...checked.config, seed } };
  const { summary, failures } = await evaluateInMemory(seeded, signal);
  if (summary === undefined) {
    const [first] = failures.values();
    throw new Error(`seed ${seed} failed: ${first?.message ?? 'without a reason'}`);
  }
  const message: CoverageMessage = { seed, readings: coverageReadings(summary) };
  parentPort?.postMessage(message);
}
