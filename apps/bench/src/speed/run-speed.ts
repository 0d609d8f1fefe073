import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkEstimatorConfig, parseConfigText, type HostSpec } from '@ggmi/runtime';
import { describeMachine } from '../machine/describe-machine.js';
import type { Peers } from './find-peers.js';
import { measureInProcess } from './measure-in-process.js';
import { measurePeer, peerToolsOf } from './measure-peer.js';
import type { Measured } from './measurement.js';
import type { SpeedCell } from './speed-cell.js';
import { speedRow, type SpeedResult, type SpeedRow } from './speed-result.js';
import { writeOwnData } from './write-own-data.js';

/** What to time. */
export interface SpeedRequest {
  readonly cells: readonly SpeedCell[];
  readonly repetitions: number;
  /** Absent: the project's own components alone. */
  readonly peers?: Peers;
  /** Absolute path from which plugins are resolved. */
  readonly workingDirectory: string;
  readonly signal: AbortSignal;
  /** Told what begins. */
  readonly onStep: (text: string) => void;
}

const list = new URL('../../lists/speed.yaml', import.meta.url);

/**
 * Times every cell in a process of its own, and the peers on the same bytes just before it.
 *
 * @throws CONFIG_INVALID where a plugin that is to be timed is not installed; an AbortError.
 */
export async function runSpeed(request: SpeedRequest): Promise<SpeedResult> {
  const { hostSpec } = await checkEstimatorConfig({
    data: parseConfigText(readFileSync(list, 'utf8')).data,
    workingDirectory: request.workingDirectory,
  });
  const rows: SpeedRow[] = [];
  for (const cell of request.cells) rows.push(await timeCell(cell, request, { hostSpec, rows }));
  return { format: 'ggmi/benchmark-of-speed', version: 1, machine: describeMachine(), rows };
}

async function timeCell(
  cell: SpeedCell,
  { peers, repetitions, signal, onStep }: SpeedRequest,
  { hostSpec, rows }: { readonly hostSpec: HostSpec; readonly rows: readonly SpeedRow[] },
): Promise<SpeedRow> {
  const scratch = mkdtempSync(join(tmpdir(), 'ggmi-speed-'));
  const data = join(scratch, 'data');
  try {
    const tools = peers === undefined ? [] : peerToolsOf(cell);
    const others: { tool: string; measured: Measured }[] = [];
    for (const tool of peers === undefined ? [] : tools) {
      onStep(`${cell.id}: ${tool.tool}`);
      const measured = await measurePeer(tool, { peers: peers!, data, repetitions, signal });
      others.push({ tool: tool.tool, measured });
    }
    if (!others.some(({ measured }) => measured.state === 'measured')) writeOwnData(cell, data);
    onStep(cell.id);
    const own = await measureInProcess({ cell, repetitions, hostSpec, data, scratch }, signal);
    return speedRow(cell.id, { own, peers: others, oneThread: oneThreadOf(cell, rows) });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The same cell with one thread, where it was measured before. */
function oneThreadOf(cell: SpeedCell, rows: readonly SpeedRow[]): Measured | undefined {
  if (cell.job === 'em' || cell.threads === 1) return undefined;
  return rows.find((row) => row.cell === cell.id.replace(/-threads\d+$/, ''))?.own;
}
