import { randomStream } from '@ggmi/numerics';
import { discreteReadings } from '../discrete/discrete-readings.js';
import { judgeDiscreteChain } from '../statements/judge-chain.js';
import type { JudgedStatement } from '../statements/judge-statements.js';
import {
  chainLaws,
  defaultChainSizes,
  sampleDiscreteChain,
  type ChainLaw,
  type ChainSizes,
} from './sample-discrete-chain.js';

/** How one statement fared over a survey. */
export interface SurveyRow {
  readonly id: string;
  readonly text: string;
  readonly relation: '≤' | '=';
  readonly unit: string;
  /** Of the paper, one of its corrections, or a general law. */
  readonly origin: 'paper' | 'correction' | 'general';
  /** Chains on which both sides exist. */
  readonly evaluated: number;
  /** Chains on which it fails, beyond rounding. */
  readonly failed: number;
  /** failed / evaluated, with its binomial standard error; both 0 where nothing was evaluated. */
  readonly failureRate: number;
  readonly standardError: number;
  /** Largest |left − right| of an equality; largest left − right of an inequality, negative if it has room everywhere. */
  readonly worstExcess: number;
  /** The number of the chain with the worst excess, for `surveyedChain`. */
  readonly worstChain: number;
}

/** A survey of random chains, with everything that is needed to run it again. */
export interface Survey {
  readonly law: ChainLaw;
  readonly lawDescription: string;
  readonly seed: string;
  readonly sizes: ChainSizes;
  readonly chains: number;
  readonly rows: readonly SurveyRow[];
}

/** Which chains a survey draws. */
export interface SurveyOptions {
  readonly law: ChainLaw;
  readonly seed: string;
  readonly chains: number;
  readonly sizes?: ChainSizes;
}

/**
 * Holds every statement against `chains` random chains of a named law.
 *
 * The identities and corrections hold on all of them; what each printed statement's failure rate is
 * depends on the law, so the law and the seed belong to the number.
 */
export function surveyChains(options: SurveyOptions): Survey {
  const { law, seed, chains, sizes = defaultChainSizes } = options;
  const rows = new Map<string, MutableRow>();
  for (let number = 0; number < chains; number++) {
    const chain = surveyedChain(options, number);
    const { paper, general } = judgeDiscreteChain(chain, discreteReadings(chain));
    for (const verdict of paper) {
      record(rows, { judged: verdict, origin: 'paper', number });
      for (const judged of verdict.corrections) {
        record(rows, { judged, origin: 'correction', number });
      }
    }
    for (const judged of general) record(rows, { judged, origin: 'general', number });
  }
  return {
    law,
    lawDescription: chainLaws[law],
    seed,
    sizes,
    chains,
    rows: Array.from(rows.values(), withRate),
  };
}

/** Chain `number` of a survey, from 0: the same whatever the number of chains. */
export function surveyedChain(
  { law, seed, sizes = defaultChainSizes }: Omit<SurveyOptions, 'chains'>,
  number: number,
): ReturnType<typeof sampleDiscreteChain> {
  return sampleDiscreteChain(law, randomStream(`${seed}/${law}/${number}`), sizes);
}

type MutableRow = {
  -readonly [Key in Exclude<keyof SurveyRow, 'failureRate' | 'standardError'>]: SurveyRow[Key];
};

function record(
  rows: Map<string, MutableRow>,
  found: {
    readonly judged: JudgedStatement;
    readonly origin: SurveyRow['origin'];
    readonly number: number;
  },
): void {
  const { judged, origin, number } = found;
  const { id, text, relation, unit } = judged;
  let row = rows.get(id);
  if (row === undefined) {
    row = {
      id,
      text,
      relation,
      unit,
      origin,
      evaluated: 0,
      failed: 0,
      worstExcess: -Infinity,
      worstChain: -1,
    };
    rows.set(id, row);
  }
  if (judged.outcome === 'unavailable') return;
  row.evaluated += 1;
  if (judged.outcome === 'fails') row.failed += 1;
  const excess = relation === '=' ? Math.abs(judged.slack) : -judged.slack;
  if (excess > row.worstExcess) {
    row.worstExcess = excess;
    row.worstChain = number;
  }
}

function withRate(row: MutableRow): SurveyRow {
  const failureRate = row.evaluated === 0 ? 0 : row.failed / row.evaluated;
  const variance = row.evaluated === 0 ? 0 : (failureRate * (1 - failureRate)) / row.evaluated;
  return { ...row, failureRate, standardError: Math.sqrt(variance) };
}
