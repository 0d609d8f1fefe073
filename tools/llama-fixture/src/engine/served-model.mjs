import { readGgufFileInfo } from 'node-llama-cpp';
import { jsonGrammar, TokenGrammar } from './token-grammar.mjs';
import { tokenPieces } from './token-pieces.mjs';

/** Tokens evaluated between two looks at whether the caller is still there. */
const CHUNK = 256;

/** Above the model's own context, so that llama.cpp never shifts tokens out to make room. */
const SPARE_CONTEXT = 8;

/** A GGUF file of a vocabulary of bytes in llama.cpp, one evaluation at a time. */
export class ServedModel {
  #llama;
  #model;
  #sequence;
  #embedding;

  constructor({ llama, model, sequence, metadata }) {
    this.#llama = llama;
    this.#model = model;
    this.#sequence = sequence;
    this.metadata = metadata;
    this.pieces = tokenPieces(metadata.tokenizer.ggml);
    this.names = metadata.tokenizer.ggml.tokens;
    this.contextLength = model.trainContextSize;
    this.endToken = model.tokens.eos;
    this.sizeInBytes = model.size;
  }

  /** 32-bit keys and values without flash attention: the arithmetic of the exported model. */
  static async load(llama, modelPath) {
    const { metadata } = await readGgufFileInfo(modelPath, { sourceType: 'filesystem' });
    const model = await llama.loadModel({ modelPath });
    const context = await model.createContext({
      contextSize: model.trainContextSize + SPARE_CONTEXT,
      batchSize: CHUNK,
      threads: 1,
      flashAttention: false,
      experimentalKvCacheKeyType: 'F32',
      experimentalKvCacheValueType: 'F32',
    });
    return new ServedModel({ llama, model, sequence: context.getSequence(), metadata });
  }

  /** Tokens of a text in which special tokens, such as `<s>`, may be written out. */
  tokenize(text) {
    return [...this.#model.tokenize(text, true)];
  }

  /** A fresh grammar of JSON: `json` for any, or a JSON Schema. */
  async grammar(schema) {
    const grammar = await jsonGrammar(this.#llama, schema);
    return new TokenGrammar({ llama: this.#llama, model: this.#model, grammar });
  }

  /** Begins anew with these tokens and returns the logits behind the last of them. */
  async begin(tokens, signal) {
    const logits = await this.#evaluate(tokens, { signal, wanted: (i) => i === tokens.length - 1 });
    return logits[tokens.length - 1];
  }

  /** Logits behind every token, in order. */
  scoreAll(tokens, signal) {
    return this.#evaluate(tokens, { signal, wanted: () => true });
  }

  /** The logits behind one more token. */
  async append(token) {
    const [output] = await this.#sequence.controlledEvaluate([[token, withLogits]]);
    return dense(output.next.logits);
  }

  /** The hidden state behind the last of these tokens, unit length. */
  async embed(tokens) {
    this.#embedding ??= await this.#model.createEmbeddingContext({
      contextSize: this.contextLength + SPARE_CONTEXT,
      threads: 1,
    });
    const { vector } = await this.#embedding.getEmbeddingFor(tokens);
    const norm = Math.hypot(...vector);
    return norm === 0 ? [...vector] : vector.map((value) => value / norm);
  }

  async #evaluate(tokens, { signal, wanted }) {
    await this.#sequence.clearHistory();
    const logits = [];
    for (let start = 0; start < tokens.length; start += CHUNK) {
      signal.throwIfAborted();
      const chunk = tokens.slice(start, start + CHUNK);
      const outputs = await this.#sequence.controlledEvaluate(
        chunk.map((token, i) => (wanted(start + i) ? [token, withLogits] : token)),
      );
      for (let i = 0; i < chunk.length; i++) {
        if (wanted(start + i)) logits[start + i] = dense(outputs[i].next.logits);
      }
    }
    return logits;
  }
}

const withLogits = { generateNext: { logits: true } };

function dense(byToken) {
  const logits = new Float64Array(byToken.size);
  for (const [token, logit] of byToken) logits[token] = logit;
  return logits;
}
