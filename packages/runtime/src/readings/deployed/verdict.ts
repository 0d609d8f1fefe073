import { whyComparisonVoid, type Quantity, type Verdict } from '@ggmi/core';
import { percentOf } from '../percent-of.js';
import { decisionClause } from './decision-clause.js';
import { ADDED } from './deployed-arm.js';
import { describeDifference, differencesOf, type DifferenceOf } from './paired-difference.js';
import { trainingCount } from './training-count.js';

/**
 * The verdict of a run, from the comparison as deployed alone: first the decision about the data, where
 * there is the control that it needs. Synthetic data are said to help (or to
 * harm) only where the paired interval excludes 0; a winner is named only where its paired interval
 * against every rival does.
 */
export function verdictOf(quantities: readonly Quantity[], asked: readonly string[]): Verdict {
  const obstacle = obstacleToVerdict(quantities);
  if (obstacle !== undefined) return { available: false, reason: obstacle };
  const losses = quantities.filter(({ id }) => id === 'held-out-loss');
  const arms = losses.flatMap(({ arm, outcome }) => (outcome.available ? (arm ?? []) : []));
  const missing = losses.flatMap(({ arm, outcome }) => (outcome.available ? [] : (arm ?? [])));
  const generators = asked.filter((generator) => arms.includes(generator));
  const difference = differencesOf(quantities);
  const winner = winnerAmong(arms, difference);
  const lowest =
    winner === undefined
      ? 'no single arm beats every other'
      : `${winner} has the lowest held-out loss`;
  const decision = decisionClause(arms, difference);
  const parts = [
    decision ?? lowest,
    ...(generators.length < 2 ? [] : [bestGenerator(arms, generators, difference)]),
    ...helpClauses(arms, generators, difference),
    ...(decision === undefined ? [] : [...controlClauses(quantities), `of all arms, ${lowest}`]),
    ...copyClauses(quantities, generators),
    ...optionsClauses(losses, generators),
    ...(missing.length === 0 ? [] : [`nothing is said of ${missing.join(', ')}, which failed`]),
  ];
  const sentence = `Held-out data say (${uncertaintyOf(quantities)}): ${parts.join('; ')}.`;
  return { available: true, sentence, ...(winner === undefined ? {} : { winner }) };
}

/** Why the comparison as deployed gives no verdict: it was not asked for, it failed, or it is not valid. */
function obstacleToVerdict(quantities: readonly Quantity[]): string | undefined {
  const losses = quantities.filter(({ id }) => id === 'held-out-loss');
  if (losses.length === 0) {
    return 'a verdict needs the comparison as deployed: add `deployed` to the config; mutual information alone never ranks generators';
  }
  const [first] = losses;
  if (losses.every(({ outcome }) => !outcome.available) && first?.outcome.available === false) {
    return `the comparison as deployed has no result: ${first.outcome.reason}`;
  }
  if (losses.filter(({ outcome }) => outcome.available).length < 2) {
    return 'only one arm of the comparison as deployed has a result: there is nothing to compare it with';
  }
  return whyComparisonVoid(losses);
}

/** What the synthetic data do added to the anchors, and alone; only of arms that were compared. */
function helpClauses(
  arms: readonly string[],
  generators: readonly string[],
  difference: DifferenceOf,
): readonly string[] {
  const added = arms.filter((arm) => arm.startsWith(ADDED));
  const questions = [
    { arms: added, versus: 'anchors', verb: 'added to the anchors' },
    { arms: generators, versus: 'base', verb: 'alone' },
  ] as const;
  return questions
    .filter((question) => question.arms.length > 0 && arms.includes(question.versus))
    .map((question) => helpAgainst({ ...question, difference }));
}

/** Which generator has the lowest loss, where it is trained on alone and where it is added to the anchors. */
function bestGenerator(
  arms: readonly string[],
  generators: readonly string[],
  difference: DifferenceOf,
): string {
  const alone = winnerAmong(generators, difference);
  const added = arms.filter((arm) => arm.startsWith(ADDED));
  const together = winnerAmong(added, difference)?.slice(ADDED.length);
  if (alone === undefined && together === undefined) {
    return 'the intervals do not separate the generators, so none is named best';
  }
  if (alone === together) return `the best generator is ${alone}, alone and added to the anchors`;
  return alone === undefined
    ? `added to the anchors the best generator is ${together}, alone the intervals do not separate them`
    : `alone the best generator is ${alone}, added to the anchors ${together === undefined ? 'the intervals do not separate them' : `it is ${together}`}`;
}

/** A gain over a control that trains on less is not of the data alone. */
function controlClauses(quantities: readonly Quantity[]): readonly string[] {
  const arms = quantities.flatMap(({ arm = '', outcome }) =>
    outcome.available &&
    (outcome.interval?.upper ?? 0) < 0 &&
    outcome.warnings.some(({ code }) => code === 'CONTROL_TRAINED_LESS')
      ? [arm]
      : [],
  );
  if (arms.length === 0) return [];
  return [
    `that control trains on fewer items than ${arms.join(', ')}, so that still longer training on the anchors might give the same`,
  ];
}

/**
 * Copies of the anchors count them twice: where that lowers the loss, so would longer training on the
 * anchors alone, and it is no merit of the generator.
 */
function copyClauses(
  quantities: readonly Quantity[],
  generators: readonly string[],
): readonly string[] {
  return quantities.flatMap(({ arm = '', outcome }) => {
    if (!generators.includes(arm) || !outcome.available) return [];
    return outcome.warnings.some(({ code }) => code === 'ANCHOR_COPIES')
      ? [
          `${percentOf(outcome.value)} of the responses of ${arm} nearly repeat anchors, which counts these twice and adds nothing new`,
        ]
      : [];
  });
}

/** Of another training nobody knows what the data did. */
function optionsClauses(
  losses: readonly Quantity[],
  generators: readonly string[],
): readonly string[] {
  const own = losses.flatMap(({ arm = '', outcome }) =>
    generators.includes(arm) &&
    outcome.available &&
    outcome.warnings.some(({ code }) => code === 'TRAINER_OPTIONS_DIFFER')
      ? [arm]
      : [],
  );
  if (own.length === 0) return [];
  return [
    `the arms of ${own.join(', ')} were trained with options of their own, so that their differences are not of the data alone`,
  ];
}

/** What the intervals are over: of one training nobody knows how another would differ. */
function uncertaintyOf(quantities: readonly Quantity[]): string {
  const intervals = `${Number((100 * intervalLevel(quantities)).toFixed(6))} % paired intervals`;
  const trainings = trainingCount(quantities.filter(({ id }) => id === 'held-out-loss'));
  if (trainings === undefined) return intervals;
  return trainings === 1
    ? `${intervals} over held-out items, one training of each arm`
    : `${intervals} over held-out items and ${trainings} trainings of each arm`;
}

function intervalLevel(quantities: readonly Quantity[]): number {
  for (const { id, outcome } of quantities) {
    if (id === 'loss-difference' && outcome.available && outcome.interval)
      return outcome.interval.level;
  }
  throw new TypeError('a comparison without differences');
}

/** The arm whose paired interval against every rival lies below 0. */
function winnerAmong(arms: readonly string[], difference: DifferenceOf): string | undefined {
  return arms.find((arm) =>
    arms.every((rival) => rival === arm || difference(arm, rival).upper < 0),
  );
}

/** One clause: which of the arms lower the loss, which raise it, and by how much at most. */
function helpAgainst(question: {
  readonly arms: readonly string[];
  readonly versus: string;
  readonly verb: string;
  readonly difference: DifferenceOf;
}): string {
  const { arms, versus, verb, difference } = question;
  const compared = arms.map((arm) => ({ arm, ...difference(arm, versus) }));
  const helps = compared.filter(({ upper }) => upper < 0);
  const harms = compared.filter(({ lower }) => lower > 0);
  const subject = `synthetic data ${verb}`;
  const target = versus === 'base' ? 'the untrained base' : 'the anchors alone';
  if (helps.length === 0 && harms.length === 0) {
    return `${subject} make no difference that the intervals separate from ${target}`;
  }
  const clauses: string[] = [];
  const most = helps.toSorted((a, b) => a.value - b.value)[0];
  if (most !== undefined) {
    clauses.push(
      `help for ${helps.length} of ${arms.length} generators (most: ${describeDifference(most)} against ${target})`,
    );
  }
  const worst = harms.toSorted((a, b) => b.value - a.value)[0];
  if (worst !== undefined) {
    clauses.push(
      `harm for ${harms.length} of ${arms.length} (most: ${describeDifference(worst)} against ${target})`,
    );
  }
  return `${subject} ${clauses.join(' and ')}`;
}
