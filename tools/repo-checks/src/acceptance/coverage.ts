import type { Acceptance } from './acceptance.js';
import { checkList } from './check-list.js';
import { ggmi } from './ggmi.js';

const seeds = { whole: 200, slice: 12 };

/** What `ggmi bench coverage --json` prints for one quantity, arm and estimator. */
interface CoverageRow {
  readonly quantity: string;
  readonly arm: string;
  readonly estimator: string;
  readonly bias: number;
  readonly spread: number;
  readonly coverage: number;
}

/**
 * The quickstart over 200 seeds: every estimator's 90 % interval covers the closed-form truth of
 * I(S_anchor;W'), I(S_gen;W) and GGMI in 80–97 % of them, at |bias| below one standard deviation.
 * The slice has too few seeds for a share: it holds only that at least half of the intervals cover.
 */
export const coverage: Acceptance = {
  name: 'coverage',
  summary: 'Intervals of the quickstart against the closed-form truth over 200 seeds.',
  run: async ({ slice }) => {
    const list = checkList();
    const count = slice ? seeds.slice : seeds.whole;
    const args = ['--json', '--seeds', `0-${count - 1}`];
    const { exitCode, stdout, stderr } = await ggmi(
      'bench',
      'coverage',
      'examples/quickstart.yaml',
      ...args,
    );
    list.check(`${count} seeds end with exit code 0`, exitCode === 0, stderr.slice(-300));
    if (exitCode !== 0) return list.outcome();
    const [lowest, highest] = slice ? [0.5, 1] : [0.8, 0.97];
    // Printed by benchCoverageCommand of apps/cli.
    const { rows } = JSON.parse(stdout) as { readonly rows: readonly CoverageRow[] };
    for (const row of rows) {
      if (row.quantity !== 'mutual-information' && row.quantity !== 'ggmi') continue;
      const place = `${row.quantity} of ${row.arm} by ${row.estimator}`;
      const covered = row.coverage >= lowest && row.coverage <= highest;
      list.check(`${place} covers`, covered, `${(100 * row.coverage).toFixed(1)} %`);
      const ratio = Math.abs(row.bias) / row.spread;
      list.check(`${place} has |bias| below one standard deviation`, ratio < 1, ratio.toFixed(2));
    }
    return list.outcome();
  },
};
