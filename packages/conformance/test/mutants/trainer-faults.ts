import type { Dataset, Losses, PostTrainer, TrainedModel, TrainingContext } from '@ggmi/core';

/** A fault in the models that come of training. */
export function training(
  change: (model: TrainedModel, data: Dataset, context: TrainingContext) => Partial<TrainedModel>,
) {
  return (sound: PostTrainer): Partial<PostTrainer> => ({
    async train(data, context) {
      const model = await sound.train(data, context);
      return { ...model, ...change(model, data, context) };
    },
  });
}

/** A fault in losses. */
export function losing(change: (losses: Losses, data: Dataset) => Losses) {
  return training((model, data) => ({
    losses: async (examples, context) => change(await model.losses(examples, context), data),
  }));
}

/** A fault in what is trained in place of what was asked. */
export function trainingWith(
  change: (data: Dataset, context: TrainingContext) => readonly [Dataset, TrainingContext],
) {
  return (sound: PostTrainer): Partial<PostTrainer> => ({
    train: (data, context) => sound.train(...change(data, context)),
  });
}

/** Losses all moved by a number. */
export function moved(losses: Losses, by: number): Losses {
  return { ...losses, values: losses.values.map((value) => value + by) };
}
