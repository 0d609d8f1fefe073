import type { Logger } from '@ggmi/core';

/** What people should know of the answers to one request, said once at its end. */
export class AnswerNotices {
  #answers = 0;
  #cut = 0;
  #listed = 0;
  #unlike = 0;

  add(answer: { readonly wasCut: boolean }): void {
    this.#answers += 1;
    if (answer.wasCut) this.#cut += 1;
  }

  /** Of an answer whose tokens the server listed; undefined where they are not those of its text. */
  addLogProbability(value: number | undefined): void {
    this.#listed += 1;
    if (value === undefined) this.#unlike += 1;
  }

  say(logger: Logger, longestAnswer: number): void {
    if (this.#cut > 0) {
      logger.warn(
        `${this.#cut} of ${this.#answers} answers were cut: at ${longestAnswer} tokens (\`num_predict\`), or where the context ended`,
      );
    }
    if (this.#unlike > 0) {
      logger.warn(
        `${this.#unlike} of ${this.#listed} answers have no log-probability: the tokens that the server lists are not those of the text`,
      );
    }
  }
}
