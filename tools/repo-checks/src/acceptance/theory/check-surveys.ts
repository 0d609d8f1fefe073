import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { ggmi } from '../ggmi.js';
import { theoryJson, verdictIn, type TheoryEvaluation } from './theory-json.js';

const laws = ['dirichlet', 'independent', 'reversible'];

/** The slice spends much of its time on being compiled, so it is held to less. */
const sizes = {
  whole: { chains: 10_000, leastRate: 2_000 },
  slice: { chains: 1_000, leastRate: 400 },
} as const;

/** What `ggmi theory survey --json` prints, as far as it is read here. */
interface SurveyJson {
  readonly chains: number;
  readonly worstIdentityError: number;
  readonly rows: readonly {
    readonly id: string;
    readonly origin: 'paper' | 'correction' | 'general';
    readonly evaluated: number;
    readonly failed: number;
    readonly failureRate: number;
    readonly standardError: number;
    readonly worstExcess: number;
    readonly worstChain: number;
  }[];
  readonly rate: { readonly chainsPerCpuSecond: number; readonly chainsPerWallSecond: number };
}

/** Identities, corrections and speed over random chains of every law. */
export async function checkSurveys(list: CheckList, size: keyof typeof sizes): Promise<void> {
  const { chains, leastRate } = sizes[size];
  for (const law of laws) {
    const args = ['survey', '--law', law, '--chains', String(chains)];
    // Printed by theory-survey-command of apps/cli.
    const survey = (await theoryJson(...args)) as SurveyJson;
    const { rows, rate, worstIdentityError } = survey;
    const failing = rows.filter(({ origin, failed }) => origin !== 'paper' && failed > 0);
    const unjudged = rows.filter(({ evaluated }) => evaluated === 0);
    const cpu = rate.chainsPerCpuSecond;
    list.check(
      `${law}: identities on ${survey.chains} chains hold to 1e-12`,
      survey.chains === chains && worstIdentityError < 1e-12,
      worstIdentityError.toExponential(1),
    );
    list.check(
      `${law}: no corrected statement and no general law fails on any chain`,
      failing.length === 0 && unjudged.length === 0,
      [...failing, ...unjudged].map(({ id }) => id).join(', ') || undefined,
    );
    list.check(`${law}: ${leastRate} chains per CPU second`, cpu >= leastRate, cpu.toFixed(0));
    list.say(`       ${rate.chainsPerWallSecond.toFixed(0)} per second on the clock`);
    for (const { id, failureRate, standardError } of rows.filter(({ failed }) => failed > 0)) {
      const share = (100 * failureRate).toFixed(2);
      list.say(`       ${id} fails on ${share} ± ${(100 * standardError).toFixed(2)} %`);
    }
    await checkRedrawn({ list, law, survey });
  }
}

/** The chain on which the GGMI bound fails most, redrawn to a file, fails by as much. */
async function checkRedrawn(surveyed: {
  readonly list: CheckList;
  readonly law: string;
  readonly survey: SurveyJson;
}): Promise<void> {
  const { list, law, survey } = surveyed;
  const row = survey.rows.find(({ id }) => id === 'ggmi-bound')!;
  const { stdout } = await ggmi('theory', 'survey', '--law', law, '--show', `${row.worstChain}`);
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-theory-'));
  try {
    const file = join(folder, 'chain.yaml');
    writeFileSync(file, stdout);
    // Printed by theory-command of apps/cli.
    const evaluation = (await theoryJson(file)) as TheoryEvaluation;
    const { slack } = verdictIn(evaluation, 'ggmi-bound');
    list.check(
      `${law}: chain ${row.worstChain} redrawn to a file fails the GGMI bound by as much`,
      Math.abs(slack + row.worstExcess) < 1e-12,
      `${slack}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
