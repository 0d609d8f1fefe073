import { likeliestTokens } from '../text/likeliest-tokens.mjs';

/**
 * vLLM's `prompt_logprobs`: for each token of the prompt its log-probability after those before it,
 * with the `top` likeliest; the first has none.
 */
export function promptLogProbabilities(scored, { nameOf, top }) {
  return scored.map(({ token, raw }) => {
    if (raw === undefined) return null;
    const listed = [token, ...likeliestTokens(raw, top).filter((each) => each !== token)];
    return Object.fromEntries(
      listed.map((each) => [
        each,
        { logprob: raw[each], rank: rankOf(raw, each), decoded_token: nameOf(each) },
      ]),
    );
  });
}

function rankOf(raw, token) {
  return raw.reduce((rank, each) => (each > raw[token] ? rank + 1 : rank), 1);
}
