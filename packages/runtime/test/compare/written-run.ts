import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject, Quantity, RunRecord, RunSummary } from '@ggmi/core';
import { makeCell, type Cell } from '../../src/cells/cell.js';
import { compareDeployedCell } from '../../src/cells/compare-deployed-cell.js';
import { drawExamplesCell } from '../../src/cells/draw-examples-cell.js';
import { trainDeployedCell, type DeployedPayload } from '../../src/cells/train-deployed-cell.js';
import { writePlan } from '../../src/record/plan-file.js';
import { openRunDirectory, storeDirectory } from '../../src/record/run-directory.js';
import { writeResults } from '../../src/record/write-results.js';
import { openFileCellStore } from '../../src/store/file-cell-store.js';

/** A run that never ran: what a comparison reads of it, with losses of our choice. */
export interface WrittenRun {
  readonly name: string;
  readonly seed?: number;
  /** Held-out items: id and what it holds. */
  readonly items: readonly (readonly [id: string, response: string])[];
  /** Losses `[training][item]` by arm. */
  readonly losses: Readonly<Record<string, readonly (readonly number[])[]>>;
  readonly lossUnit?: 'loss' | 'squared-error';
  readonly level?: number;
  /** Options of the source of the held-out items. */
  readonly source?: JsonObject;
  readonly config?: JsonObject;
}

/** An output folder of its own for runs of a test. */
export function outputFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ggmi-compare-'));
}

/** Writes its folder as a run does, and gives the path. */
export async function writeRun(output: string, run: WrittenRun): Promise<string> {
  const { name, seed = 0, level = 0.9, source = {}, config = {} } = run;
  const arms = Object.keys(run.losses);
  const seeds = run.losses[arms[0]!]!.length;
  const heldOut = drawCell(seed, source);
  const trainings = arms.flatMap((arm) =>
    Array.from({ length: seeds }, (_, place) => trainingCell({ name, arm, seed, place, heldOut })),
  );
  const comparison = makeCell(
    {
      cellType: compareDeployedCell,
      label: 'compare',
      roles: {},
      parameters: {
        arms,
        groups: arms.map(() => null),
        seeds,
        resamples: 500,
        level,
        resamplingKey: `${seed}/comparison`,
      },
      inputs: trainings,
    },
    () => name,
  );
  const payloads = [
    { kind: 'text', examples: run.items.map(exampleOf), failures: [] },
    ...arms.flatMap((arm) =>
      run.losses[arm]!.map((losses) => payloadOf(losses, run.lossUnit ?? 'loss')),
    ),
  ];
  const compared = await compareDeployedCell.execute({
    parameters: comparison.parameters as never,
    inputs: payloads.slice(1),
    components: { instance: () => Promise.reject(new Error('none is needed')) },
    signal: new AbortController().signal,
  });
  const directory = openRunDirectory(join(output, `${name}-0`));
  mkdirSync(directory.path, { recursive: true });
  const cells = [heldOut, ...trainings, comparison];
  const store = openFileCellStore(storeDirectory(output), { ignoreOld: false });
  for (const [index, payload] of [...payloads, compared].entries()) {
    store.write(cells[index]!.address, payload as JsonObject);
  }
  writePlan(directory.plan, cells);
  writeResults(directory.results, cells, { store, failures: new Map() });
  store.close();
  const quantities: Quantity[] = compared.arms.map(({ arm, loss }) => ({
    id: 'held-out-loss',
    symbol: 'R',
    name: 'loss',
    section: { type: 'deployed' },
    arm,
    source: 'host',
    outcome: {
      available: true,
      value: loss.value,
      unit: compared.lossUnit,
      kind: 'estimate',
      standardError: loss.standardError,
      interval: { lower: loss.lower, upper: loss.upper, level, method: 'bootstrap' },
      warnings: [],
    },
  }));
  writeFileSync(directory.summary, JSON.stringify(summaryOf({ name, seed, quantities })));
  writeFileSync(directory.record, JSON.stringify(recordOf({ name, seed, level, source, config })));
  return directory.path;
}

function drawCell(seed: number, source: JsonObject): Cell {
  return makeCell(
    {
      cellType: drawExamplesCell,
      label: 'held-out items',
      roles: { generator: 'heldOut' },
      parameters: {
        count: null,
        prompt: 'none',
        kind: 'text',
        seedKey: `${seed}/held-out/0`,
        settingKey: null,
      },
      inputs: [],
    },
    () => JSON.stringify(source),
  );
}

function trainingCell(at: {
  readonly name: string;
  readonly arm: string;
  readonly seed: number;
  readonly place: number;
  readonly heldOut: Cell;
}): Cell {
  return makeCell(
    {
      cellType: trainDeployedCell,
      label: `train ${at.arm}`,
      roles: { trainer: 'trainer' },
      parameters: {
        trainingKey: `${at.seed}/training/${at.place}`,
        realShare: null,
        mixtureKey: null,
      },
      inputs: [at.heldOut],
    },
    () => `${at.name} ${at.arm}`,
  );
}

function exampleOf([id, response]: readonly [string, string]): JsonObject {
  return { kind: 'text', id, prompt: 'p', response };
}

function payloadOf(
  losses: readonly number[],
  lossUnit: DeployedPayload['lossUnit'],
): DeployedPayload {
  return { losses, natsPerByte: losses, lossUnit, lossBound: 1, trainedOn: 3 };
}

function summaryOf(parts: Pick<RunSummary, 'name' | 'seed' | 'quantities'>): RunSummary {
  return {
    ...parts,
    planDigest: `plan of ${parts.name}`,
    verdict: { available: false, reason: 'nothing ran' },
    cells: { planned: 1, succeeded: 1, failed: [] },
  };
}

function recordOf(parts: {
  readonly name: string;
  readonly seed: number;
  readonly level: number;
  readonly source: JsonObject;
  readonly config: JsonObject;
}): RunRecord {
  const { name, seed, level, source, config } = parts;
  return {
    format: 1,
    name,
    seed,
    planDigest: `plan of ${name}`,
    config: {
      file: 'written.yaml',
      asWritten: '',
      overrides: [],
      resolved: { name, seed, intervals: { level }, ...config },
    },
    plugins: [],
    components: [
      { role: 'heldOut', id: '@acme/source/any', resultVersion: 1, options: source },
      { role: 'trainer', id: '@acme/trainer/any', resultVersion: 1, options: {} },
    ],
    platform: { node: 'v20.19.0', os: 'linux 6', architecture: 'x64' },
    startedAt: '2026-01-01T00:00:00.000Z',
    endedAt: '2026-01-01T00:00:01.000Z',
    status: 'complete',
  };
}
