import type { GeneratorLaw, PostTrainer, SourceLaw, TrainerLaw } from '@ggmi/core';
import { trainerRole } from '../readings/arm-trainer.js';
import type { PlanContext } from '../readings/plan-context.js';

/** What source, generator and trainer of one generator's arm say of themselves. */
export interface DeclaredLaws {
  /** m and n. */
  readonly anchorItems: number;
  readonly syntheticItems: number;
  readonly promptStatistic: 'mean' | 'flatten';
  readonly source: SourceLaw;
  readonly generator: GeneratorLaw;
  readonly anchorTrainer: TrainerLaw;
  readonly syntheticTrainer: TrainerLaw;
}

/**
 * The laws of one generator's arm; undefined where a part does not know its law, or where data sets
 * have no fixed size or no vector prompt.
 *
 * @throws what a component throws that has no law for this shape.
 */
export async function declaredLaws(
  generator: string,
  context: PlanContext,
): Promise<DeclaredLaws | undefined> {
  const { anchors, generators, prompt } = context.config;
  const anchorItems = anchors.count;
  const syntheticItems = generators[generator]?.count;
  if (anchorItems === undefined || syntheticItems === undefined) return undefined;
  if (prompt.kind !== 'vector') return undefined;
  const source = await sourceLaw(context);
  if (source === undefined) return undefined;
  const columns = source.family === 'gaussian' ? source.covariance.length : 1;
  const promptLength = prompt.statistic === 'flatten' ? anchorItems * columns : columns;
  const law = await generatorLaw(context, `generators.${generator}`, promptLength);
  const anchorTrainer = await trainerLaw(context, 'trainer', { items: anchorItems, columns });
  const syntheticTrainer = await trainerLaw(context, trainerRole(context.config, generator), {
    items: syntheticItems,
    columns,
  });
  if (law === undefined || anchorTrainer === undefined || syntheticTrainer === undefined) {
    return undefined;
  }
  const promptStatistic = prompt.statistic;
  const items = { anchorItems, syntheticItems, promptStatistic };
  return { ...items, source, generator: law, anchorTrainer, syntheticTrainer };
}

async function sourceLaw(context: PlanContext): Promise<SourceLaw | undefined> {
  const law = await lawOf(context, 'anchors', 0);
  return law?.family === 'gaussian' || law?.family === 'categorical' ? law : undefined;
}

async function generatorLaw(
  context: PlanContext,
  role: string,
  promptLength: number,
): Promise<GeneratorLaw | undefined> {
  const law = await lawOf(context, role, promptLength);
  return law?.family === 'linear-gaussian' || law?.family === 'discrete' ? law : undefined;
}

async function lawOf(
  context: PlanContext,
  role: string,
  promptLength: number,
): Promise<SourceLaw | GeneratorLaw | undefined> {
  if (context.host.component(role).capabilities['law'] !== true) return undefined;
  const instance = await context.host.instance('generator', role);
  return instance.law?.({ promptLength });
}

async function trainerLaw(
  context: PlanContext,
  role: string,
  shape: { readonly items: number; readonly columns: number },
): Promise<TrainerLaw | undefined> {
  if (context.host.component(role).capabilities['law'] !== true) return undefined;
  const trainer: PostTrainer = await context.host.instanceWith(
    'post-trainer',
    role,
    context.trainerOverrides,
  );
  return trainer.law?.(shape);
}
