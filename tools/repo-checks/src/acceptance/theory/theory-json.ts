import { ggmi } from '../ggmi.js';

/** A quantity as `ggmi theory --json` prints it. */
export interface TheoryQuantity {
  readonly id: string;
  readonly kind: 'exact' | 'estimate' | 'unavailable';
  readonly value?: number;
  readonly standardError?: number;
  readonly differential: boolean;
}

/** A statement held against the chain. */
export interface TheoryStatement {
  readonly id: string;
  readonly outcome: 'holds' | 'fails' | 'unavailable';
  readonly left?: number;
  readonly right?: number;
  readonly slack?: number;
}

/** What `ggmi theory --json` prints of one chain, as far as it is read here. */
export interface TheoryEvaluation {
  readonly quantities: readonly TheoryQuantity[];
  readonly verdicts: {
    readonly paper: readonly (TheoryStatement & {
      readonly corrections: readonly TheoryStatement[];
    })[];
    readonly general: readonly TheoryStatement[];
  };
  readonly bounds:
    | { readonly missing: string }
    | {
        readonly anchor: ArmBoundValues;
        readonly synthetic: ArmBoundValues;
        readonly sizeAwareGain: { readonly signed: number; readonly absolute: number };
      };
}

interface ArmBoundValues {
  readonly signed: { readonly value: number };
  readonly absolute: { readonly value: number };
}

/** What `ggmi theory … --json` prints; throws what it says where it does not end with 0. */
export async function theoryJson(...args: readonly string[]): Promise<unknown> {
  const { exitCode, stdout, stderr } = await ggmi('theory', ...args, '--json');
  if (exitCode !== 0) throw new Error(`ggmi theory ${args.join(' ')}: ${stderr}`);
  const data: unknown = JSON.parse(stdout);
  return data;
}

/** The number of a quantity or of a side; NaN, which no check accepts, where there is none. */
export function valueIn(evaluation: TheoryEvaluation, id: string): number {
  return evaluation.quantities.find((quantity) => quantity.id === id)?.value ?? NaN;
}

/** The verdict on a statement of the paper. */
export function verdictIn(evaluation: TheoryEvaluation, id: string) {
  const verdict = evaluation.verdicts.paper.find((each) => each.id === id);
  if (verdict === undefined) throw new Error(`no verdict on ${id}`);
  const { outcome, left = NaN, right = NaN, slack = NaN, corrections } = verdict;
  return { outcome, left, right, slack, corrections };
}
