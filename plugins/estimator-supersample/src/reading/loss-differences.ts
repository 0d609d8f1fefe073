import { DataInvalidError, type LossPairsInput, type LossPairsRun } from '@ggmi/core';

/**
 * T_i = loss of the held-back twin − loss of the trained member, by run, length n each.
 *
 * @throws DATA_INVALID for fewer than two runs, a run without pairs or of unequal lengths, a loss
 * bound that is not positive and finite, a loss outside [0, lossBound].
 */
export function lossDifferences(input: LossPairsInput): readonly Float64Array[] {
  const { runs, lossBound } = input;
  if (runs.length < 2) {
    throw new DataInvalidError({
      where: 'runs',
      received: runs.length,
      expected: 'at least 2: the weight for one run is fitted on the others',
      next: 'Raise the number of runs of the supersample reading; 16 is the default.',
    });
  }
  if (!(lossBound > 0 && lossBound < Infinity)) {
    throw new DataInvalidError({
      where: 'lossBound',
      received: lossBound,
      expected: 'a positive, finite number',
      next: 'Choose a post-trainer whose losses are bounded.',
    });
  }
  return runs.map((run, index) => differencesOfRun(run, `run ${index}`, lossBound));
}

function differencesOfRun(run: LossPairsRun, where: string, lossBound: number): Float64Array {
  const pairs = run.trained.length;
  const lengths = [pairs, run.heldBack.length, run.membership.length];
  if (pairs === 0 || lengths.some((length) => length !== pairs)) {
    throw new DataInvalidError({
      where: `${where}, lengths of trained, heldBack and membership`,
      received: lengths.join(', '),
      expected: 'three equal, positive lengths',
      next: 'Give every pair one loss of each twin and one membership bit.',
    });
  }
  checkLosses(run.trained, `trained losses of ${where}`, lossBound);
  checkLosses(run.heldBack, `held-back losses of ${where}`, lossBound);
  return run.heldBack.map((loss, pair) => loss - run.trained[pair]!);
}

function checkLosses(losses: Float64Array, where: string, lossBound: number): void {
  const position = losses.findIndex((loss) => !(loss >= 0 && loss <= lossBound));
  if (position === -1) return;
  throw new DataInvalidError({
    where: `${where}, position ${position}`,
    received: losses[position]!,
    expected: `a loss in [0, ${lossBound}]`,
    next: 'Check the losses and the bound that the post-trainer declares.',
  });
}
