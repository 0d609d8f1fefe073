import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Peers } from './find-peers.js';
import type { Measured } from './measurement.js';
import type { SpeedCell } from './speed-cell.js';

const run = promisify(execFile);

/** A tool of the peers that does what a cell asks for. */
export interface PeerTool {
  readonly tool: string;
  readonly script: string;
  readonly options: readonly string[];
}

/** The tools that can do a cell; none for one with threads or more pairs than they are asked for. */
export function peerToolsOf(cell: SpeedCell): readonly PeerTool[] {
  if (cell.job === 'em') {
    const options = ['--rows', String(cell.rows), '--components', String(cell.components)];
    return [{ tool: 'scikit-learn', script: 'em.py', options }];
  }
  const { job, rows, dimensions, threads } = cell;
  if (threads > 1 || rows > mostPairs) return [];
  const size = ['--dims', String(dimensions)];
  if (job === 'hsic') {
    return [{ tool: 'numpy', script: 'hsic.py', options: ['--rows', String(rows), ...size] }];
  }
  return ['sklearn', 'scipy'].map((tool) => ({
    tool: tool === 'sklearn' ? 'scikit-learn' : tool,
    script: 'ksg.py',
    options: ['--tool', tool, '--pairs', String(rows), '--k', '3', ...size],
  }));
}

/** Beyond this the peers' answer is known to take minutes: such cells show memory, not speed. */
const mostPairs = 200_000;

/** What a script prints, one line of JSON. */
interface PeerLine {
  readonly value: number;
  readonly cpu_s: number;
  readonly wall_s: number;
  readonly reps: number;
}

/** Measures a tool on one thread; it writes its data to files of the given prefix. */
export async function measurePeer(
  { script, options }: PeerTool,
  request: {
    readonly peers: Peers;
    readonly data: string;
    readonly repetitions: number;
    readonly signal: AbortSignal;
  },
): Promise<Measured> {
  const { peers, data, repetitions, signal } = request;
  const common = ['--threads', '1', '--reps', String(repetitions), '--dump', data];
  try {
    const args = [join(peers.folder, script), ...options, ...common];
    const { stdout } = await run(peers.python, args, { signal });
    // The scripts print one such line, and nothing else on stdout.
    const line = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PeerLine;
    return {
      state: 'measured',
      value: line.value,
      cpuMs: 1000 * line.cpu_s,
      wallMs: 1000 * line.wall_s,
      repetitions: line.reps,
      memoryMB: null,
      peakMB: null,
    };
  } catch (error) {
    signal.throwIfAborted();
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'errored', code: 'PEER_FAILED', message };
  }
}
