import { likeliestTokens } from '../text/likeliest-tokens.mjs';

/** Steps as Ollama lists them: of the untempered model, without what ends the text. */
export function ollamaLogProbabilities(model, { steps, top }) {
  return steps
    .filter((step) => !step.isEnd && step.isOfStop !== true)
    .map((step) => ({
      ...described(model, step.token, step.logProbability),
      ...(top > 0
        ? {
            top_logprobs: likeliestTokens(step.raw, top).map((token) =>
              described(model, token, step.raw[token]),
            ),
          }
        : {}),
    }));
}

function described(model, token, logprob) {
  const bytes = model.pieces[token];
  return { token: new TextDecoder().decode(bytes), logprob, bytes: [...bytes] };
}
