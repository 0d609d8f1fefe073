import type { Logger } from '@ggmi/core';
import type { AnswerLogProbability } from './answer-text.js';

/** What people should know of the answers to one request, said once at its end. */
export class AnswerNotices {
  #answers = 0;
  #cut = 0;
  #wanted = 0;
  /** How many answers lack a log-probability, by reason. */
  readonly #withheld = new Map<string, number>();

  add(answer: { readonly wasCut: boolean }): void {
    this.#answers += 1;
    if (answer.wasCut) this.#cut += 1;
  }

  /** Of an answer that could have one. */
  addLogProbability({ logProbabilityWithheld: reason }: AnswerLogProbability): void {
    this.#wanted += 1;
    if (reason !== undefined) this.#withheld.set(reason, (this.#withheld.get(reason) ?? 0) + 1);
  }

  say(logger: Logger, longestAnswer: number): void {
    if (this.#cut > 0) {
      logger.warn(
        `${this.#cut} of ${this.#answers} answers were cut: at ${longestAnswer} tokens (\`num_predict\`), or where the context ended`,
      );
    }
    for (const [reason, count] of this.#withheld) {
      logger.warn(`${count} of ${this.#wanted} answers have no log-probability: ${reason}`);
    }
  }
}
