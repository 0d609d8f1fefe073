import { randomUUID } from 'node:crypto';

/** What every answer and every part of a stream begins with. */
export function answerHead({ prefix, object, model }) {
  const id = `${prefix}-${randomUUID().replaceAll('-', '')}`;
  return { id, object, created: Math.floor(Date.now() / 1000), model };
}

/** Tokens of a prompt and of what was generated. */
export function usageOf(promptTokens, completionTokens) {
  return {
    prompt_tokens: promptTokens,
    total_tokens: promptTokens + completionTokens,
    completion_tokens: completionTokens,
  };
}
