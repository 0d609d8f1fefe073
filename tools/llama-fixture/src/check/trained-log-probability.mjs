import { trainingContext } from './open-trainer.mjs';
import { unsmoothed } from './smoothing.mjs';

/**
 * ln p of a response by the trainer, nats, without its end. The trainer's losses are of the smoothed p′ of
 * each byte: those of the beginnings of a response differ by one byte each, whose p follows.
 */
export async function trainedLogProbability(model, { prompt, response }) {
  const bytes = Buffer.from(response);
  if (bytes.length !== response.length) throw new Error(`not ASCII: ${JSON.stringify(response)}`);
  const beginnings = Array.from(response, (_, index) => ({
    kind: 'text',
    id: `${index}`,
    prompt,
    response: response.slice(0, index + 1),
  }));
  const { natsPerByte } = await model.losses(beginnings, trainingContext('losses'));
  let sum = 0;
  let before = 0;
  for (const [index, mean] of natsPerByte.entries()) {
    const nats = mean * (index + 1);
    sum += Math.log(unsmoothed(Math.exp(before - nats)));
    before = nats;
  }
  return sum;
}
