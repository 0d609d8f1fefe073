import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../../repository-root.js';
import type { CheckList } from '../check-list.js';
import { ggmi } from '../ggmi.js';
import { theoryJson, type TheoryEvaluation } from './theory-json.js';

/** The evaluations with a known truth; each generator has its chain file, written by hand. */
const evaluations = ['quickstart', 'discrete'];
const generators = ['faithful', 'erratic'];

/** What both compute from laws may differ by, relative: determinants lose digits. */
const exactTolerance = 1e-9;

/** A quantity of the summary that `ggmi run --json` prints, as far as it is read here. */
interface RunQuantity {
  readonly id: string;
  readonly arm?: string;
  readonly source: string;
  readonly outcome:
    | { readonly available: false; readonly reason: string }
    | {
        readonly available: true;
        readonly kind: string;
        readonly value: number;
        readonly standardError?: number;
      };
}

/** A number of `ggmi theory`. */
interface Truth {
  readonly value: number;
  readonly standardError: number;
}

/** Runs the evaluations and holds every number against `ggmi theory` on the same chain. */
export async function checkAgreement(list: CheckList): Promise<void> {
  for (const name of evaluations) {
    const config = `examples/${name}.yaml`;
    if (!existsSync(resolve(repositoryRoot, config))) {
      list.say(`skipped: there is no ${config}`);
      continue;
    }
    const quantities = await runEvaluation(config);
    for (const generator of generators) {
      const file = `tools/repo-checks/acceptance/${name}-${generator}-chain.yaml`;
      // Printed by theory-command of apps/cli.
      const evaluation = (await theoryJson(file)) as TheoryEvaluation;
      const ofArm = quantities.filter(({ arm }) => arm === generator || arm === 'anchors');
      compare({ list, place: `${name}, ${generator}`, run: ofArm, truths: truthsOf(evaluation) });
    }
  }
}

async function runEvaluation(config: string): Promise<readonly RunQuantity[]> {
  const out = mkdtempSync(join(tmpdir(), 'ggmi-theory-run-'));
  try {
    const { exitCode, stdout, stderr } = await ggmi('run', config, '--json', '--out', out);
    if (exitCode !== 0) throw new Error(`ggmi run ${config}: ${stderr}`);
    // Printed by run-command of apps/cli.
    const { summary } = JSON.parse(stdout) as {
      readonly summary: { readonly quantities: readonly RunQuantity[] };
    };
    return summary.quantities;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** What a run calls those quantities of theory that estimators estimate too, by whose they are. */
const runNames: Readonly<Record<string, string>> = {
  'anchor-information': 'anchors mutual-information',
  'synthetic-information': 'mutual-information',
  'anchor-gap': 'anchors generalization-gap',
  'synthetic-gap': 'generalization-gap',
  'anchor-entropy-per-item': 'anchors entropy-item',
  'synthetic-entropy-per-item': 'entropy-item',
};

function truthsOf({ quantities, bounds }: TheoryEvaluation): ReadonlyMap<string, Truth> {
  const exact = (id: string, value: number) => [id, { value, standardError: 0 }] as const;
  const ofBounds =
    'missing' in bounds
      ? []
      : [
          exact('anchor-bound', bounds.anchor.signed.value),
          exact('anchor-bound-absolute', bounds.anchor.absolute.value),
          exact('post-training-bound', bounds.synthetic.signed.value),
          exact('post-training-bound-absolute', bounds.synthetic.absolute.value),
          exact('n-aware-gain', bounds.sizeAwareGain.signed),
          exact('n-aware-gain-absolute', bounds.sizeAwareGain.absolute),
        ];
  return new Map([
    ...quantities.flatMap(({ id, value, standardError = 0 }) =>
      value === undefined ? [] : [[runNames[id] ?? id, { value, standardError }] as const],
    ),
    ...ofBounds,
  ]);
}

function compare(compared: {
  readonly list: CheckList;
  readonly place: string;
  readonly run: readonly RunQuantity[];
  readonly truths: ReadonlyMap<string, Truth>;
}): void {
  const { list, place, run, truths } = compared;
  const met = new Set<string>();
  let estimates = 0;
  const off: string[] = [];
  for (const { id, arm, source, outcome } of run) {
    const name = arm === 'anchors' ? `anchors ${id}` : id;
    const truth = truths.get(name);
    if (truth === undefined || !outcome.available) continue;
    const standardError = Math.hypot(outcome.standardError ?? 0, truth.standardError);
    const rounding = exactTolerance * Math.max(1, Math.abs(truth.value));
    const difference = Math.abs(outcome.value - truth.value);
    met.add(name);
    if (standardError > 0) estimates += 1;
    if (!(difference <= 4 * standardError + rounding)) {
      off.push(`${name} by ${source}: ${outcome.value} against ${truth.value} ± ${standardError}`);
    }
  }
  const missing = [...truths.keys()].filter((name) => !met.has(name));
  list.check(
    `${place}: run gives every number that theory gives`,
    missing.length === 0,
    `${met.size}; missing: ${missing.join(', ') || 'none'}`,
  );
  list.check(
    `${place}: all of them agree within 4 standard errors, or 1e-9 where both are exact`,
    off.length === 0 && met.size > 40 && estimates >= 9,
    `${estimates} of them estimates${off.map((line) => `; ${line}`).join('')}`,
  );
}
