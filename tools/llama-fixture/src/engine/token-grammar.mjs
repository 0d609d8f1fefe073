import { LlamaGrammarEvaluationState } from 'node-llama-cpp';

/** The grammar of any JSON, or of what a JSON Schema allows. Throws for a schema beyond llama.cpp's. */
export function jsonGrammar(llama, schema) {
  return schema === 'json' ? llama.getGrammarFor('json') : llama.createGrammarForJsonSchema(schema);
}

/**
 * Which tokens may come next in a text of a grammar. node-llama-cpp offers this only with its own
 * sampling; the two calls below are its internals, of the version that the lockfile holds.
 */
export class TokenGrammar {
  #sampler;
  #state;

  constructor({ llama, model, grammar }) {
    // oxlint-disable-next-line no-underscore-dangle -- an internal of the library
    this.#sampler = llama._bindings.AddonSampler;
    // oxlint-disable-next-line no-underscore-dangle -- an internal of the library
    this.#state = new LlamaGrammarEvaluationState({ model, grammar })._state;
  }

  allows(token) {
    return this.#sampler.canBeNextTokenForGrammarEvaluationState(this.#state, token);
  }

  accept(token) {
    this.#sampler.acceptGrammarEvaluationStateToken(this.#state, token);
  }
}
