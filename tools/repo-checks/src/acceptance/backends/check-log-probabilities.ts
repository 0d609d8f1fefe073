import type { BackendCheck } from './backend-check.js';
import { keptDraws, type KeptDraw } from './kept-draws.js';
import type { Protocol } from './protocols.js';
import { servedLogProbabilities } from './served-log-probabilities.js';

/** Nats per token. */
const TOLERANCE = 1e-3;

/** Draws of a run that have a log-probability: bytes that are no UTF-8 have none. */
const FEWEST_DRAWS = 8;

/** Answers that the trainer scores too: some seconds each, in the whole. */
const trainedAnswers = { whole: 12, slice: 2 };

/** Holds what a run kept against the server's own scoring and, for some draws, the trainer's. */
export async function checkLogProbabilities(
  { list, yardstick, slice }: BackendCheck,
  {
    protocol,
    out,
    tokens: most,
  }: { readonly protocol: Protocol; readonly out: string; readonly tokens: number },
): Promise<void> {
  const draws = keptDraws(out);
  const largest = { server: 0, trainer: 0 };
  let trained = 0;
  for (const draw of draws) {
    const { bytes, end } = await servedLogProbabilities(yardstick.url, draw);
    const isEnded = bytes.length < most;
    const beside = protocol.countsEnd && isEnded ? end : 0;
    const tokens = bytes.length + (beside === 0 ? 0 : 1);
    const gap = (sum: number): number => Math.abs(sum + beside - draw.logProbability) / tokens;
    const served = bytes.reduce((sum, each) => sum + each, 0);
    largest.server = Math.max(largest.server, gap(served));
    if (trained === (slice ? trainedAnswers.slice : trainedAnswers.whole) || !isAscii(draw)) {
      continue;
    }
    trained += 1;
    const [own] = await yardstick.logProbabilities(draw.prompt, [draw.response]);
    largest.trainer = Math.max(largest.trainer, gap(own ?? Number.NaN));
  }
  const { name } = protocol;
  list.check(
    `${name}: ln q of ${draws.length} samples is the server's own score of them to ${TOLERANCE} nats per token`,
    draws.length >= FEWEST_DRAWS && largest.server < TOLERANCE,
    largest.server.toExponential(1),
  );
  list.check(
    `${name}: ln q of ${trained} samples is the trainer's own score of them to ${TOLERANCE} nats per token`,
    trained > 0 && largest.trainer < TOLERANCE,
    largest.trainer.toExponential(1),
  );
}

/** One byte for each character, which the trainer's losses are taken apart by. */
function isAscii({ response }: KeptDraw): boolean {
  return Buffer.byteLength(response) === response.length;
}
