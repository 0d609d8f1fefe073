import { selectRows } from '@ggmi/numerics';
import type { Multilayer } from '../network/multilayer.js';
import type { Learner } from '../training/train.js';
import type { LabelledRows } from './labelled-rows.js';

/**
 * A network with one output, positive for P, that climbs ln 2 − logistic loss, both samples counting
 * one half whatever their sizes: in the law at most the Jensen–Shannon divergence, nats.
 */
export function classifierLearner(
  network: Multilayer,
  { training, validation }: { readonly training: LabelledRows; readonly validation: LabelledRows },
): Learner {
  const weights = classWeights(training);
  const validationWeights = classWeights(validation);
  return {
    parameters: network.parameters,
    rows: training.rows.rows,
    learn(rows) {
      const logits = network.forward(selectRows(training.rows, rows));
      const gradient = logits.values.map((logit, i) => {
        const row = rows[i]!;
        const sign = row < training.ofX ? 1 : -1;
        return (-sign * weights[row]!) / (1 + Math.exp(sign * logit)) / rows.length;
      });
      network.backward({ ...logits, values: gradient });
    },
    validate() {
      const logits = network.forward(validation.rows).values;
      const losses = logits.map((logit, row) => {
        const margin = row < validation.ofX ? logit : -logit;
        return (
          validationWeights[row]! * (Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin))))
        );
      });
      return Math.LN2 - losses.reduce((sum, loss) => sum + loss, 0) / logits.length;
    },
  };
}

/** Weights with mean one that give each sample half of the whole. */
function classWeights({ rows, ofX }: LabelledRows): Float64Array {
  const total = rows.rows;
  return Float64Array.from({ length: total }, (_, row) =>
    row < ofX ? total / (2 * ofX) : total / (2 * (total - ofX)),
  );
}
