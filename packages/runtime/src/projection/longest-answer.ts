import type { JsonObject } from '@ggmi/core';

/** As servers and clients of language models name it. */
const names = ['num_predict', 'maxTokens', 'max_tokens', 'max_new_tokens'];

/** Tokens that an answer may have by the options of a component; undefined where none of them says it. */
export function longestAnswer(options: JsonObject): number | undefined {
  const given = names.map((name) => options[name]);
  return given.find((value): value is number => typeof value === 'number' && value > 0);
}
