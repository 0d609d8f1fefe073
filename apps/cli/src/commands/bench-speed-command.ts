import { resolve } from 'node:path';
import {
  defaultSpeedCells,
  findPeers,
  runSpeed,
  speedBlocks,
  speedCell,
  type Peers,
} from '@ggmi/bench';
import { renderBlocks } from '@ggmi/report';
import { interruptible } from '../interrupt/interruptible.js';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi bench speed`. */
export interface BenchSpeedOptions {
  /** Absent: those of the guide. */
  readonly cells?: readonly string[];
  readonly repetitions: number;
  /** A folder, or true for the usual places. */
  readonly peers?: string | true;
  readonly python?: string;
  readonly json?: true;
  readonly quiet?: true;
}

/** Times the estimators, and beside them the tools that one would take instead. */
export async function benchSpeedCommand(
  options: BenchSpeedOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { workingDirectory, output, messages } = surroundings;
  const cells = (options.cells ?? defaultSpeedCells).map(speedCell);
  const peers = options.peers === undefined ? undefined : await peersOf(options, surroundings);
  const result = await interruptible(
    (signal) =>
      runSpeed({
        cells,
        repetitions: options.repetitions,
        ...(peers && { peers }),
        workingDirectory,
        signal,
        onStep: (text) => {
          if (!options.quiet) messages.write(`measuring ${text}\n`);
        },
      }),
    {
      signals: process,
      onFirst: () => messages.write('\nStopping.\n'),
      onSecond: () => process.exit(exitCode.interrupted),
    },
  ).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  });
  if (result === undefined) return exitCode.interrupted;
  if (options.json) showJson(result, output);
  else output.write(`${renderBlocks(speedBlocks(result), output.style)}\n`);
  const measured = result.rows.flatMap(({ own, peers: others }) => [
    own,
    ...others.map((other) => other.measured),
  ]);
  return measured.every(({ state }) => state === 'measured') ? exitCode.success : exitCode.bug;
}

function peersOf(
  { peers, python }: BenchSpeedOptions,
  { workingDirectory }: Surroundings,
): Promise<Peers> {
  const shared = process.env['GGMI_SHARED'] ?? resolve(workingDirectory, '..', 'shared');
  const folders = typeof peers === 'string' ? [peers] : ['peers', resolve(shared, 'peers')];
  return findPeers({
    folders: folders.map((folder) => resolve(workingDirectory, folder)),
    pythons: python === undefined ? ['python3', '/usr/bin/python3'] : [python],
  });
}
