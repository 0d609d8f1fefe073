import { GgmiError, type JsonObject } from '@ggmi/core';
import type { CheckedConfig } from '@ggmi/runtime';
import type { ContestInputs, ContestResult } from '../contest/contest-result.js';
import { checkTask, readContestTask, type ContestTask } from '../contest/contest-task.js';
import {
  evaluateContestants,
  type ContestExecution,
  type ContestOutcome,
} from '../contest/evaluate-contestants.js';
import { inPlace } from '../contest/in-place.js';
import type { LossScale } from '../contest/loss-table.js';
import { rankContestants } from '../contest/rank-contestants.js';
import { restrictGenerators } from '../contest/restrict-generators.js';
import { describeComponent } from '../machine/describe-component.js';
import { describeMachine } from '../machine/describe-machine.js';
import { compareGenerator, type GeneratorRow } from './generator-row.js';

/** A benchmark of generators that was checked: nothing has been run. */
export interface GeneratorContest {
  /** One for each seed, with all generators. */
  readonly tasks: readonly CheckedConfig[];
  readonly seeds: readonly number[];
  readonly generators: readonly string[];
}

/** What `ggmi bench generators` writes. */
export type GeneratorsResult = ContestResult<'ggmi/benchmark-of-generators', GeneratorRow>;

/**
 * Reads the task, and which of its generators are compared: all where none are named.
 *
 * @throws CONFIG_INVALID, CONTEST_SWEPT, GENERATOR_UNKNOWN
 */
export async function readGeneratorContest(
  task: ContestTask & { readonly generators?: readonly string[] },
): Promise<GeneratorContest> {
  const { checked, seeds } = await readContestTask(task);
  const known = Object.keys(checked.config.generators);
  const generators = [...new Set(task.generators ?? known)];
  const unknown = generators.find((name) => !known.includes(name));
  if (unknown !== undefined || generators.length === 0) throw generatorUnknown(unknown, known);
  const tasks: CheckedConfig[] = [];
  for (const seed of seeds) tasks.push(await checkTask(task, { more: [], seed }));
  return { tasks, seeds, generators };
}

/**
 * Evaluates every generator over every seed, and holds their held-out losses against each other.
 *
 * @throws RUN_LOCKED, OUTPUT_UNWRITABLE, HELD_OUT_DIFFERS
 */
export async function runGenerators(
  contest: GeneratorContest,
  execution: ContestExecution,
): Promise<ContestOutcome & { readonly result: GeneratorsResult }> {
  const { tasks, seeds, generators } = contest;
  const outcome = await evaluateContestants(
    generators.flatMap((contestant) =>
      tasks.map((task, index) => ({
        contestant,
        seed: seeds[index]!,
        checked: restrictGenerators(task, [contestant]),
      })),
    ),
    execution,
  );
  return { ...outcome, result: resultOf(contest, outcome, execution.workers) };
}

function resultOf(
  contest: GeneratorContest,
  { evaluations }: ContestOutcome,
  workers: number,
): GeneratorsResult {
  const inputs = inputsOf(contest);
  const { level } = inputs;
  const losses = evaluations.flatMap(({ outcome }) => outcome?.armLosses ?? []);
  // One trainer: every loss is on its scale.
  const scale: LossScale = losses[0]?.trainings[0]?.lossUnit ?? 'loss';
  const compared = contest.generators.map((generator) =>
    compareGenerator(
      evaluations.filter(({ contestant }) => contestant === generator),
      { generator, component: inputs.contestants[generator]!.id, level, scale },
    ),
  );
  const ranking = rankContestants(
    compared.flatMap(({ row, losses: own }) =>
      own === undefined ? [] : [{ name: row.generator, losses: own }],
    ),
    {
      seeds: contest.seeds.length,
      level,
      seedKey: `${contest.seeds[0]}/contest`,
    },
  );
  const rows = compared.map(({ row }) => row);
  return {
    format: 'ggmi/benchmark-of-generators',
    version: 1,
    inputs,
    machine: { ...describeMachine(), workers },
    rows: inPlace(rows, { nameOf: ({ generator }) => generator, ranking }),
    rankings: ranking === undefined ? [] : [{ ...ranking, scale }],
  };
}

function inputsOf({ tasks, seeds, generators }: GeneratorContest): ContestInputs {
  const { config, hostSpec } = tasks[0]!;
  const { generators: _generators, seed: _seed, plugins: _plugins, ...task } = config;
  const roleOf = (name: string) =>
    hostSpec.components.find(({ role }) => role === `generators.${name}`)!;
  return {
    name: config.name,
    // It came out of JSON or YAML, and options are JSON by contract.
    task: task as unknown as JsonObject,
    seeds,
    level: config.intervals.level,
    arm: null,
    contestants: Object.fromEntries(
      generators.map((name) => [name, describeComponent(roleOf(name), hostSpec)]),
    ),
  };
}

/** GENERATOR_UNKNOWN: a generator that was asked for is not in the config, or the config has none. */
function generatorUnknown(name: string | undefined, known: readonly string[]): GgmiError {
  return new GgmiError({
    code: 'GENERATOR_UNKNOWN',
    message:
      name === undefined
        ? 'The config names no generator.'
        : `The config has no generator called '${name}'.`,
    next:
      known.length === 0
        ? 'Add at least one to `generators`; `ggmi list --kind generator` shows what is installed.'
        : `It has ${known.join(', ')}.`,
    fields: { received: name ?? null, known: [...known] },
  });
}
