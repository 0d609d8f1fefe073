import { likeliestTokens } from '../text/likeliest-tokens.mjs';

/** The `logprobs` of /v1/completions: parallel lists; `offset` is where the first token begins. */
export function completionLogProbabilities(steps, { nameOf, top, offset = 0 }) {
  let place = offset;
  const textOffsets = steps.map(({ token }) => {
    const start = place;
    place += nameOf(token).length;
    return start;
  });
  return {
    tokens: steps.map(({ token }) => nameOf(token)),
    token_logprobs: steps.map(({ logProbability }) => logProbability ?? null),
    top_logprobs: steps.map(({ raw, token }) => {
      if (raw === undefined || top === 0) return null;
      const listed = new Set([...likeliestTokens(raw, top), token]);
      return Object.fromEntries([...listed].map((each) => [nameOf(each), raw[each]]));
    }),
    text_offset: textOffsets,
  };
}
