import { logSoftmax } from './log-softmax.mjs';

/**
 * Draws a token: temperature, then the `topK` likeliest, then the fewest of them that hold `topP`, then
 * those of at least `minP` times the likeliest. Temperature 0 takes the likeliest, the first of equals.
 * Tokens that `allows` refuses are left out before all this. Gives the log-probability under the model
 * itself and under the law that the token was drawn from.
 */
export function drawToken(logits, { temperature, topK, topP, minP, allows }, random) {
  const raw = logSoftmax(logits);
  const open =
    allows === undefined ? logits : logits.map((logit, i) => (allows(i) ? logit : -Infinity));
  if (temperature === 0) {
    const token = open.indexOf(open.reduce((a, b) => Math.max(a, b)));
    return { token, raw, logProbability: raw[token], samplingLogProbability: 0 };
  }
  const scaled = logSoftmax(open.map((logit) => logit / temperature));
  const kept = truncate(scaled, { topK, topP, minP });
  const total = kept.reduce((sum, token) => sum + Math.exp(scaled[token]), 0);
  const token = pick(kept, { weight: (each) => Math.exp(scaled[each]), point: random() * total });
  return {
    token,
    raw,
    logProbability: raw[token],
    samplingLogProbability: scaled[token] - Math.log(total),
  };
}

function truncate(logProbabilities, { topK, topP, minP }) {
  const order = Array.from(logProbabilities.keys()).sort(
    (a, b) => logProbabilities[b] - logProbabilities[a] || a - b,
  );
  const possible = order.filter((token) => logProbabilities[token] > -Infinity);
  const likeliest = topK > 0 ? possible.slice(0, topK) : possible;
  const total = likeliest.reduce((sum, token) => sum + Math.exp(logProbabilities[token]), 0);
  let held = 0;
  const nucleus = [];
  for (const token of likeliest) {
    if (topP < 1 && nucleus.length > 0 && held >= topP * total) break;
    nucleus.push(token);
    held += Math.exp(logProbabilities[token]);
  }
  const least = logProbabilities[order[0]] + Math.log(minP);
  return nucleus.filter((token) => logProbabilities[token] >= least);
}

function pick(tokens, { weight, point }) {
  let passed = 0;
  for (const token of tokens) {
    passed += weight(token);
    if (point < passed) return token;
  }
  return tokens[tokens.length - 1];
}
