import { openTrainer, trainingContext } from './open-trainer.mjs';

const facts = [
  ['How many legs have two spiders?', 'A spider has 8 legs.\n2 * 8 = 16\nA: 16'],
  ['What is left of 10 − 3?', '10 - 3 = 7, so seven are left.\nA: 7'],
  ['A café sells 4 cakes at 5 € each. What does it earn?', '4 * 5 = 20 €\nA: 20'],
  ['Anna has 3 bags of 6 shells.', '3 * 6 = 18 shells, “all hers”.\nA: 18'],
];

/** Examples to train on, and others to score. */
export const examples = facts.map(([prompt, response], i) => ({
  kind: 'text',
  id: `${i}`,
  prompt,
  response,
}));

/** Length of greedy continuations, unless the model ends them before. */
export const GREEDY_BYTES = 48;

/** A model post-trained on all but the last example, with greedy sampling. */
export async function trainModel(mode) {
  const trainer = await openTrainer({
    mode,
    epochs: 40,
    decoding: 'greedy',
    responseBytes: GREEDY_BYTES,
  });
  const data = { kind: 'text', examples: examples.slice(0, -1) };
  return trainer.train(data, trainingContext(`check ${mode}`));
}
