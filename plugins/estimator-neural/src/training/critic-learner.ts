import type { Critic } from '../critic/critic.js';
import type { CriticObjective } from '../objectives/critic-objective.js';
import { selectPairs, type Pairs } from '../preparation/pairs.js';
import { evenBatches } from './even-batches.js';
import type { Learner } from './train.js';

/**
 * A critic that climbs an objective of in-batch scores. The validation value is the mean objective
 * over fixed batches of the validation split, of the size that training uses.
 */
export function criticLearner(options: {
  readonly critic: Critic;
  readonly objective: CriticObjective;
  readonly training: Pairs;
  readonly validation: Pairs;
  readonly batchSize: number;
}): Learner {
  const { critic, objective, training, validation } = options;
  const batches = evenBatches(validation.x.rows, options.batchSize).map(({ start, end }) =>
    selectPairs(
      validation,
      Uint32Array.from({ length: end - start }, (_, i) => start + i),
    ),
  );
  return {
    parameters: critic.parameters,
    rows: training.x.rows,
    learn(rows) {
      const { x, y } = selectPairs(training, rows);
      const ascent = objective.ascent(critic.score(x, y));
      for (let i = 0; i < ascent.values.length; i++) ascent.values[i]! *= -1;
      critic.backward(ascent);
    },
    validate() {
      const values = batches.map(({ x, y }) => x.rows * objective.value(critic.score(x, y)));
      return values.reduce((sum, value) => sum + value, 0) / validation.x.rows;
    },
  };
}
