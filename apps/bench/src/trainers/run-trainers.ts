import type { JsonObject } from '@ggmi/core';
import type { ContestInputs, ContestResult, ScaledRanking } from '../contest/contest-result.js';
import {
  evaluateContestants,
  type ContestExecution,
  type ContestOutcome,
} from '../contest/evaluate-contestants.js';
import { inPlace } from '../contest/in-place.js';
import { rankContestants } from '../contest/rank-contestants.js';
import { describeComponent, type BenchmarkedComponent } from '../machine/describe-component.js';
import { describeMachine } from '../machine/describe-machine.js';
import type { TrainerContest, TrainerEntry } from './trainer-contest.js';
import { compareTrainer, type ComparedTrainer, type TrainerRow } from './trainer-row.js';

/** What `ggmi bench trainers` writes. */
export type TrainersResult = ContestResult<'ggmi/benchmark-of-trainers', TrainerRow>;

/**
 * Evaluates every post-trainer over every seed on the same data, and holds their losses against each
 * other where they are on one scale.
 *
 * @throws RUN_LOCKED, OUTPUT_UNWRITABLE, HELD_OUT_DIFFERS
 */
export async function runTrainers(
  contest: TrainerContest,
  execution: ContestExecution,
): Promise<ContestOutcome & { readonly result: TrainersResult }> {
  const { trainers, seeds } = contest;
  const outcome = await evaluateContestants(
    trainers.flatMap(({ name: contestant, tasks }) =>
      tasks.map((checked, index) => ({ contestant, seed: seeds[index]!, checked })),
    ),
    execution,
  );
  return { ...outcome, result: resultOf(contest, outcome, execution.workers) };
}

function resultOf(
  contest: TrainerContest,
  { evaluations }: ContestOutcome,
  workers: number,
): TrainersResult {
  const inputs = inputsOf(contest);
  const { level } = inputs;
  const compared = contest.trainers.map(({ name: trainer }) =>
    compareTrainer(
      evaluations.filter(({ contestant }) => contestant === trainer),
      { trainer, component: inputs.contestants[trainer]!.id, level, arm: contest.arm },
    ),
  );
  const rankings = rankingsOf(compared, contest, level);
  const rows = compared.map(({ row }) => row);
  const ranking = { places: rankings.flatMap(({ places }) => places) };
  return {
    format: 'ggmi/benchmark-of-trainers',
    version: 1,
    inputs,
    machine: { ...describeMachine(), workers },
    rows: inPlace(rows, { nameOf: ({ trainer }) => trainer, ranking }),
    rankings,
  };
}

/** One ranking for each scale that two or more trainers have: never across scales. */
function rankingsOf(
  compared: readonly ComparedTrainer[],
  { seeds }: TrainerContest,
  level: number,
): readonly ScaledRanking[] {
  return (['nats/byte', 'squared-error'] as const).flatMap((scale) => {
    const ranking = rankContestants(
      compared.flatMap(({ row, losses }) =>
        row.scale === scale && losses !== undefined ? [{ name: row.trainer, losses }] : [],
      ),
      { seeds: seeds.length, level, seedKey: `${seeds[0]}/contest` },
    );
    return ranking === undefined ? [] : [{ ...ranking, scale }];
  });
}

function inputsOf({ trainers, seeds, arm }: TrainerContest): ContestInputs {
  const { config } = trainers[0]!.tasks[0]!;
  const { trainer: _trainer, seed: _seed, plugins: _plugins, ...task } = config;
  return {
    name: config.name,
    // It came out of JSON or YAML, and options are JSON by contract.
    task: task as unknown as JsonObject,
    seeds,
    level: config.intervals.level,
    arm,
    contestants: Object.fromEntries(trainers.map((entry) => [entry.name, componentOf(entry)])),
  };
}

function componentOf({ tasks }: TrainerEntry): BenchmarkedComponent {
  const { hostSpec } = tasks[0]!;
  return describeComponent(
    hostSpec.components.find(({ role }) => role === 'trainer')!,
    hostSpec,
  );
}
