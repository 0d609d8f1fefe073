import type { Acceptance } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';
import { ggmi } from './ggmi.js';

/** What `ggmi bench speed --json` prints for one cell. */
interface SpeedRow {
  readonly cell: string;
  readonly own:
    | {
        readonly state: 'measured';
        readonly memoryMB: number | null;
        readonly peakMB: number | null;
      }
    | { readonly state: 'errored'; readonly code: string; readonly message: string };
  readonly ratio: number | null;
  readonly valueDifference: number | null;
  readonly speedUp: number | null;
}

const ksgCells = [
  'ksg1-1+1-100000',
  'ksg1-2+2-100000',
  'ksg1-5+5-10000',
  'ksg1-5+5-100000',
  'ksg1-10+10-10000',
];
const sliceCells = 'ksg1-1+1-10000,ksg1-3+3-1000,hsic-2+2-400,em-3-300';

/** Values of the peers: their sums take another order, and those of EM pass through 100 iterations. */
const valueTolerance = 1e-12;
const mixtureTolerance = 1e-9;

/** Least speed-up of two threads; largest memory of HSIC above the process, and of 1,000,000 pairs. */
const aims = { half: 3, speedUp: 1.7, hsicMB: 100, millionMB: 1500 };

/**
 * Speed beside the Python tools, on the same bytes in one run: the whole holds the aims of time and
 * memory; the slice only that both sides compute the same, since its cells are small.
 */
export const speed: Acceptance = {
  name: 'speed',
  summary: 'CPU time of KSG1, HSIC and EM beside scikit-learn, scipy and numpy.',
  run: async ({ slice }) => {
    const list = checkList();
    const part = slice ? ['--cells', sliceCells, '--repetitions', '1'] : [];
    const { exitCode, stdout, stderr } = await ggmi('bench', 'speed', '--peers', '--json', ...part);
    if (stderr.includes('error PEERS_UNAVAILABLE')) {
      list.say(`skipped: ${stderr.trim().split('\n').slice(1).join(' ')}`);
      return list.outcome();
    }
    const reason = exitCode === 0 ? undefined : stderr.slice(-300);
    list.check('the benchmark ends with exit code 0', exitCode === 0, reason);
    if (exitCode !== 0) return list.outcome();
    // Printed by benchSpeedCommand of apps/cli.
    const { rows } = JSON.parse(stdout) as { readonly rows: readonly SpeedRow[] };
    checkValues(rows, list);
    if (!slice) checkAims(rows, list);
    return list.outcome();
  },
};

function checkValues(rows: readonly SpeedRow[], list: CheckList): void {
  for (const { cell, valueDifference } of rows) {
    if (valueDifference === null) continue;
    const tolerance = cell.startsWith('em') ? mixtureTolerance : valueTolerance;
    list.check(
      `${cell} equals the peers' value to ${tolerance}`,
      valueDifference <= tolerance,
      valueDifference.toExponential(1),
    );
  }
}

function checkAims(rows: readonly SpeedRow[], list: CheckList): void {
  const ratioOf = (cell: string): number =>
    rows.find((row) => row.cell === cell)?.ratio ?? Infinity;
  for (const cell of [...ksgCells, 'hsic-5+5-5000']) {
    const ratio = ratioOf(cell);
    list.check(`${cell} takes at most the CPU time of the best peer`, ratio <= 1, ratio.toFixed(2));
  }
  const halves = ksgCells.filter((cell) => ratioOf(cell) <= 0.5);
  list.check(
    `at most half of it in at least ${aims.half} of the five cells of KSG1`,
    halves.length >= aims.half,
    halves.join(' '),
  );
  list.say(`EM, of scikit-learn's CPU time: ${ratioOf('em-10-2000').toFixed(2)}`);
  const threads = rows.find(({ speedUp }) => speedUp !== null)?.speedUp ?? 0;
  list.check(
    `two threads are at least ${aims.speedUp} times faster`,
    threads >= aims.speedUp,
    threads.toFixed(2),
  );
  const memory = (cell: string, sort: 'memoryMB' | 'peakMB'): number => {
    const own = rows.find((row) => row.cell === cell)?.own;
    return own?.state === 'measured' ? (own[sort] ?? Infinity) : Infinity;
  };
  const hsic = memory('hsic-5+5-5000', 'memoryMB');
  list.check(
    `HSIC takes at most ${aims.hsicMB} MB above the process`,
    hsic <= aims.hsicMB,
    hsic.toFixed(0),
  );
  const million = memory('ksg1-1+1-1000000', 'peakMB');
  list.check(
    `a million pairs take at most ${aims.millionMB} MB`,
    million <= aims.millionMB,
    million.toFixed(0),
  );
}
