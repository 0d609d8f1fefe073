import { openaiError } from './openai-error.mjs';

/** The prompts of a request, tokens each: a text, tokens, or a list of either. */
export function promptsOf(model, prompt) {
  if (typeof prompt === 'string') return [tokensOf(model, prompt)];
  if (!Array.isArray(prompt) || prompt.length === 0) {
    throw openaiError.invalid(
      'Either prompt or prompt_embeds must be provided and non-empty.',
      'prompt',
    );
  }
  if (prompt.every((item) => typeof item === 'number')) return [tokensOf(model, prompt)];
  return prompt.map((item) => tokensOf(model, item));
}

function tokensOf(model, item) {
  const tokens = typeof item === 'string' ? model.tokenize(item) : item;
  const isToken = (token) => Number.isInteger(token) && token >= 0 && token < model.pieces.length;
  if (!Array.isArray(tokens) || !tokens.every(isToken)) {
    throw openaiError.invalid(
      'prompt must be a text or a list of tokens of the vocabulary',
      'prompt',
    );
  }
  if (tokens.length === 0) throw openaiError.invalid('The prompt must not be empty.', 'prompt');
  return tokens;
}
