import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { matrixProblem } from '../matrix-problem.js';
import { requireNear } from '../require-near.js';
import { sinceTheFirst } from '../since.js';
import { reversed, training, trainingData } from './trainer-trial.js';

const finite = (values: Iterable<number>): boolean =>
  Array.from(values).every((value) => Number.isFinite(value));

/** W enters estimators as a row: every model needs the same columns. */
export const parametersForm = defineCheck({
  id: 'post-trainer/parameters-form',
  kind: 'post-trainer',
  sentence: 'Gives W as finite numbers, equally many whatever data it was trained on.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare weights',
    holds: ({ component }) => component.capabilities.weights !== 'none',
  },
  async run(subject, context) {
    const trainer = await context.create();
    const { first, second } = trainingData(subject);
    const lengths: number[] = [];
    for (const data of [first, second]) {
      const parameters = (await trainer.train(data, training())).parameters?.();
      const { vector = new Float64Array(), noiseStandardDeviation = 0 } = parameters ?? {};
      const sound = vector.length > 0 && finite(vector) && noiseStandardDeviation >= 0;
      demand(sound && Number.isFinite(noiseStandardDeviation), {
        message: 'The parameters are no vector of finite numbers.',
        received: `${vector.length} numbers, the first ${String(vector[0])}, noise of ${noiseStandardDeviation}`,
        wanted: 'at least one number, all finite, and a noise that is not negative',
        next: 'Let a training that diverges throw.',
      });
      lengths.push(vector.length);
    }
    demand(new Set(lengths).size === 1, {
      message: 'The length of W depends on the data.',
      received: lengths.join(' and '),
      wanted: 'equal lengths',
      next: 'Give all parameters in a fixed order, those that training left alone too.',
    });
  },
});

/** Readings of predictions are read by row and column. */
export const predictionsForm = defineCheck({
  id: 'post-trainer/predictions-form',
  kind: 'post-trainer',
  sentence: 'Predicts a row of finite numbers per example, equally many columns whatever the data.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare predictions',
    holds: ({ component }) => component.capabilities.predictions === true,
  },
  async run(subject, context) {
    const trainer = await context.create();
    const { first, second, probes } = trainingData(subject);
    const { signal } = new AbortController();
    const columns: number[] = [];
    for (const data of [first, second]) {
      const model = await trainer.train(data, training());
      const matrix = await model.predict?.(probes, { signal });
      const problem = matrix === undefined ? 'none' : matrixProblem(matrix, probes.length);
      demand(matrix !== undefined && problem === undefined, {
        message: 'The predictions are no matrix with a row per example.',
        received: problem ?? '',
        wanted: `${probes.length} rows of finite numbers`,
        next: 'Give a row per example, order kept.',
      });
      columns.push(matrix.columns);
    }
    demand(new Set(columns).size === 1, {
      message: 'The columns of predictions depend on the data.',
      received: columns.join(' and '),
      wanted: 'equal numbers',
      next: 'Fix the columns by options, not by data.',
    });
  },
});

/** Embeddings of the model stand beside each other as rows. */
export const embeddingsForm = defineCheck({
  id: 'post-trainer/embeddings-form',
  kind: 'post-trainer',
  sentence: 'Embeds examples as a row of finite numbers each.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare embeddings',
    holds: ({ component }) => component.capabilities.embeds === true,
  },
  async run(subject, context) {
    const trainer = await context.create();
    const { first, probes } = trainingData(subject);
    const model = await trainer.train(first, training());
    const embedded = (await model.embed?.(probes)) ?? { columns: 0, values: new Float64Array() };
    const problem = matrixProblem({ rows: probes.length, ...embedded }, probes.length);
    demand(embedded.columns > 0 && problem === undefined, {
      message: 'The embeddings are no matrix with a row per example.',
      received: problem ?? `${embedded.columns} columns`,
      wanted: `${probes.length} rows of finite numbers`,
      next: 'Give a row per example, order kept.',
    });
  },
});

/** What is sufficient for W says no more of the data than W can show. */
export const statisticForm = defineCheck({
  id: 'post-trainer/statistic-form',
  kind: 'post-trainer',
  sentence:
    'Gives a sufficient statistic of finite numbers that does not tell the order of the data.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare a sufficient statistic',
    holds: ({ component }) => component.capabilities.sufficientStatistic,
  },
  async run(subject, context) {
    const trainer = await context.create();
    const { first } = trainingData(subject);
    const statistic = trainer.statistic?.(first) ?? [];
    demand(statistic.length > 0 && finite(statistic), {
      message: 'The statistic is no list of finite numbers.',
      received: statistic.join(', '),
      wanted: 'at least one number, all finite',
      next: 'Give what the law of W depends on.',
    });
    const backwards = trainer.statistic?.(reversed(first)) ?? [];
    for (const [place, value] of statistic.entries()) {
      requireNear(backwards[place] ?? Number.NaN, value, {
        change: `of place ${place} of the statistic where the data come in another order`,
        next: 'Sort the data before the statistic is made.',
      });
    }
  },
});
