import { likeliestTokens } from '../text/likeliest-tokens.mjs';

/** The `logprobs` of /v1/chat/completions. */
export function chatLogProbabilities(steps, { model, nameOf, top }) {
  const described = (token, raw) => ({
    token: nameOf(token),
    logprob: raw[token],
    bytes: [...model.pieces[token]],
  });
  return {
    content: steps.map(({ token, raw }) => ({
      ...described(token, raw),
      top_logprobs: likeliestTokens(raw, top).map((each) => described(each, raw)),
    })),
  };
}
