import type { ListedTokens } from './answer.js';
import { isObject } from './is-object.js';

/** vLLM writes it for −∞, which JSON has not. */
const NO_PROBABILITY = -9999;

/** Collects the log-probabilities of tokens from parts of an answer. */
export class TokenList {
  readonly #logProbabilities: number[] = [];
  #isFaulty = false;

  /** `logprobs` of a choice, in the shape of chats or of completions. */
  add(logprobs: unknown): void {
    if (!isObject(logprobs)) return;
    const { content, token_logprobs: plain } = logprobs;
    if (Array.isArray(content)) {
      for (const entry of content) this.push(isObject(entry) ? entry['logprob'] : undefined);
    } else if (Array.isArray(plain)) {
      for (const entry of plain) this.push(entry);
    }
  }

  push(value: unknown): void {
    const isUsable = typeof value === 'number' && value > NO_PROBABILITY && value <= 1e-4;
    if (isUsable) this.#logProbabilities.push(value);
    else this.#isFaulty = true;
  }

  listed(isEndListed: boolean | undefined): ListedTokens {
    return { logProbabilities: this.#logProbabilities, isFaulty: this.#isFaulty, isEndListed };
  }
}
