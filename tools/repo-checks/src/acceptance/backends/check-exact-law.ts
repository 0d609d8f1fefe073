import { join } from 'node:path';
import { ggmi } from '../ggmi.js';
import { numberOf, readSummary } from '../text/read-summary.js';
import { answersByPrompt, type AnsweredPrompt } from './answers-by-prompt.js';
import type { BackendCheck } from './backend-check.js';
import { lawsOfOneByte, type OneByteLaw } from './laws-of-one-byte.js';
import { workshopRows } from './workshop.js';

const config = 'tools/repo-checks/acceptance/one-byte-answers.yaml';

/** Standard errors within which a reading lies, of the draws given their prompts. */
const MOST_ERRORS = 4;

/**
 * ΔI, H(M(p)) and I(p;M(p)) of a generator of single bytes against what they have to be in expectation:
 * sums over all bytes, of probabilities by the trainer of the served weights.
 */
export async function checkExactLaw(check: BackendCheck): Promise<void> {
  const { list, yardstick, folder, slice } = check;
  const out = join(folder, 'one-byte-answers');
  const settings = {
    'generators.bytes.options.endpointUrl': yardstick.url,
    ...(slice && { 'anchors.count': '8', 'prompt.draws': '8' }),
  };
  const sets = Object.entries(settings).flatMap(([at, value]) => ['--set', `${at}=${value}`]);
  const { exitCode, stderr } = await ggmi('run', config, '--out', out, ...sets);
  const reason = exitCode === 0 ? undefined : stderr.slice(-600);
  list.check('answers of one byte: the run ends with exit code 0', exitCode === 0, reason);
  if (exitCode !== 0) return;
  const asked = answersByPrompt(out);
  const questions = new Map(workshopRows().map(({ id, question }) => [id, question]));
  const prompts = asked.map(({ id }) => questions.get(id)!);
  const laws = await lawsOfOneByte(yardstick, prompts);
  const summary = readSummary(out);
  for (const [id, expected] of Object.entries(expectations(asked, laws))) {
    const read = numberOf(summary, { id, arm: 'bytes' })?.value ?? Number.NaN;
    const errors = Math.abs(read - expected.mean) / expected.standardError;
    list.check(
      `answers of one byte: ${id} lies within ${MOST_ERRORS} standard errors of the exact sum`,
      errors < MOST_ERRORS,
      `${read.toFixed(4)}, exactly ${expected.mean.toFixed(4)} ± ${expected.standardError.toFixed(4)} nats/item`,
    );
  }
}

interface Expectation {
  readonly mean: number;
  /** Of the reading, by the law of the draws given their prompts. */
  readonly standardError: number;
}

/** By the id of the quantity that reads it. */
function expectations(
  asked: readonly AnsweredPrompt[],
  laws: readonly OneByteLaw[],
): Readonly<Record<string, Expectation>> {
  const mixture = (byte: string, without?: OneByteLaw): number => {
    const mixed = laws.filter((law) => law !== without);
    return mixed.reduce((sum, law) => sum + law.get(byte)!, 0) / mixed.length;
  };
  const once = laws.map(() => 1);
  const mean = (value: (byte: string, law: OneByteLaw) => number) =>
    meanOf(laws, { value, draws: once });
  return {
    'information-gain-per-item': meanOf(laws, {
      value: (byte, law) => -Math.log(law.get(byte)!),
      draws: asked.map(({ answers }) => answers),
    }),
    'output-entropy-lower-bound': mean((byte) => -Math.log(mixture(byte))),
    'output-entropy-upper-bound': mean((byte, law) => -Math.log(mixture(byte, law))),
    'prompt-information-lower-bound': mean((byte, law) => Math.log(law.get(byte)! / mixture(byte))),
    'prompt-information-upper-bound': mean((byte, law) =>
      Math.log(law.get(byte)! / mixture(byte, law)),
    ),
  };
}

/**
 * The mean over prompts of a value of an answer, under the law of each prompt given that the byte is a
 * text at all; and its standard error for so many draws of each.
 */
function meanOf(
  laws: readonly OneByteLaw[],
  {
    value,
    draws,
  }: {
    readonly value: (byte: string, law: OneByteLaw) => number;
    readonly draws: readonly number[];
  },
): Expectation {
  let sum = 0;
  let variance = 0;
  for (const [index, law] of laws.entries()) {
    const bytes = [...law];
    const all = bytes.reduce((total, [, probability]) => total + probability, 0);
    const moment = (power: number): number =>
      bytes.reduce(
        (total, [byte, probability]) => total + (probability / all) * value(byte, law) ** power,
        0,
      );
    sum += moment(1);
    variance += (moment(2) - moment(1) ** 2) / draws[index]!;
  }
  return { mean: sum / laws.length, standardError: Math.sqrt(variance) / laws.length };
}
