import { Worker } from 'node:worker_threads';
import { checkConfig, type CheckedConfig } from '@ggmi/runtime';
import type { CoverageReading } from './coverage-reading.js';
import { coverageRows, type CoverageRow } from './coverage-row.js';
import type { CoverageMessage, CoverageWorkerData } from './coverage-worker.js';

/** What to run over how many seeds. */
export interface CoverageRequest {
  /** Path of an evaluation config whose backend knows its truth. */
  readonly config: string;
  readonly seeds: number;
  readonly first: number;
  readonly workers: number;
  /** Rows as JSON on stdout instead of a table. */
  readonly json: boolean;
}

/**
 * Runs one evaluation over consecutive seeds and prints, per quantity, arm and estimator: bias,
 * spread, and how many intervals hold the truth. Returns the exit code.
 */
export async function runCoverage(request: CoverageRequest): Promise<number> {
  const checked = await checkConfig({ path: request.config, workingDirectory: process.cwd() });
  const seeds = Array.from({ length: request.seeds }, (_, index) => request.first + index);
  const readings: CoverageReading[] = [];
  let done = 0;
  const shards = Array.from({ length: request.workers }, (_, worker) =>
    runShard(
      checked,
      seeds.filter((_, index) => index % request.workers === worker),
      (message) => {
        readings.push(...message.readings);
        done += 1;
        if (done % 10 === 0) console.error(`${done} of ${request.seeds} seeds`);
      },
    ),
  );
  await Promise.all(shards);
  const rows = coverageRows(readings);
  console.log(request.json ? JSON.stringify(rows) : tableOf(rows, checked));
  return 0;
}

function runShard(
  checked: CheckedConfig,
  seeds: readonly number[],
  onMessage: (message: CoverageMessage) => void,
): Promise<void> {
  const workerData: CoverageWorkerData = { checked, seeds };
  const worker = new Worker(new URL('./coverage-worker.js', import.meta.url), { workerData });
  worker.on('message', onMessage);
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a coverage worker ended with code ${code}`)),
    );
  });
}

function tableOf(rows: readonly CoverageRow[], checked: CheckedConfig): string {
  const level = checked.config.intervals.level;
  const head = [
    'quantity',
    'arm',
    'estimator',
    'truth',
    'bias',
    'spread',
    '|bias|/spread',
    'half-width',
    `coverage of ${level * 100} %`,
  ];
  const body = rows.map((row) => [
    row.quantity,
    row.arm,
    row.estimator,
    row.truth.toFixed(4),
    row.bias.toFixed(4),
    row.spread.toFixed(4),
    (Math.abs(row.bias) / row.spread).toFixed(2),
    row.meanHalfWidth.toFixed(4),
    `${(100 * row.coverage).toFixed(1)} %`,
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...body.map((cells) => cells[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column < 3 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ');
  return [
    `${rows[0]?.seeds ?? 0} seeds of ${checked.config.name}`,
    line(head),
    ...body.map(line),
  ].join('\n');
}
