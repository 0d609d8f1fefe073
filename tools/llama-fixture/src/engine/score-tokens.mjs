import { logSoftmax } from '../sampling/log-softmax.mjs';

/** Each token with the log-probabilities after those before it (`raw`), which the first has not. */
export async function scoreTokens(model, { tokens, signal }) {
  const logits = await model.scoreAll(tokens, signal);
  return tokens.map((token, index) => {
    if (index === 0) return { token };
    const raw = logSoftmax(logits[index - 1]);
    return { token, raw, logProbability: raw[token] };
  });
}
