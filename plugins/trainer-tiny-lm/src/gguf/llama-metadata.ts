import { headWidth, NORM_EPSILON, ROTARY_BASE, type ModelShape } from '../model/model-shape.js';
import {
  END_TOKEN,
  START_TOKEN,
  UNKNOWN_TOKEN,
  vocabularyTokens,
  type VocabularyToken,
} from '../tokens/vocabulary.js';
import type { GgufValue } from './gguf-file.js';

/** Token types of llama.cpp (enum llama_token_type). */
const tokenTypes: Readonly<Record<VocabularyToken['type'], number>> = {
  normal: 1,
  unknown: 2,
  control: 3,
  unused: 5,
  byte: 6,
};

/** llama.cpp's number for files whose tensors are all 32-bit floats. */
const ALL_FLOAT32 = 0;

/**
 * What servers make of a conversation: what was asked line by line, each answer between `<s>` and
 * `</s>`, and the `<s>` that asks for one. A question with its answer is a training example as it was.
 */
const CHAT_TEMPLATE = [
  "{% for message in messages %}{% if message['role'] == 'assistant' %}",
  "{{ '<s>' + message['content'] + '</s>' }}{% else %}",
  "{% if not loop.first and messages[loop.index0 - 1]['role'] != 'assistant' %}{{ '\n' }}{% endif %}",
  "{{ message['content'] }}{% endif %}{% endfor %}{% if add_generation_prompt %}<s>{% endif %}",
].join('');

/** The metadata that llama.cpp needs for a model of architecture `llama` over bytes. */
export function llamaMetadata(shape: ModelShape, name: string): ReadonlyMap<string, GgufValue> {
  return new Map([...generalEntries(name), ...shapeEntries(shape), ...tokenizerEntries()]);
}

function generalEntries(name: string): readonly (readonly [string, GgufValue])[] {
  return [
    ['general.architecture', string('llama')],
    ['general.type', string('model')],
    ['general.name', string(name)],
    ['general.file_type', uint32(ALL_FLOAT32)],
  ];
}

function shapeEntries(shape: ModelShape): readonly (readonly [string, GgufValue])[] {
  return [
    ['llama.vocab_size', uint32(shape.vocabulary)],
    ['llama.context_length', uint32(shape.context)],
    ['llama.embedding_length', uint32(shape.width)],
    ['llama.block_count', uint32(shape.layers)],
    ['llama.feed_forward_length', uint32(shape.hidden)],
    ['llama.attention.head_count', uint32(shape.heads)],
    ['llama.attention.head_count_kv', uint32(shape.heads)],
    ['llama.attention.layer_norm_rms_epsilon', { type: 'float32', value: NORM_EPSILON }],
    ['llama.rope.dimension_count', uint32(headWidth(shape))],
    ['llama.rope.freq_base', { type: 'float32', value: ROTARY_BASE }],
  ];
}

/**
 * No `<s>` is added in front and no space either: a text becomes its bytes and nothing else. Scores
 * rank merges of neighbouring tokens, of which a vocabulary of bytes has none.
 */
function tokenizerEntries(): readonly (readonly [string, GgufValue])[] {
  const tokens = vocabularyTokens();
  return [
    ['tokenizer.ggml.model', string('llama')],
    ['tokenizer.ggml.tokens', { type: 'string[]', value: tokens.map(({ text }) => text) }],
    ['tokenizer.ggml.scores', { type: 'float32[]', value: tokens.map(() => 0) }],
    [
      'tokenizer.ggml.token_type',
      { type: 'int32[]', value: tokens.map(({ type }) => tokenTypes[type]) },
    ],
    ['tokenizer.ggml.unknown_token_id', uint32(UNKNOWN_TOKEN)],
    ['tokenizer.ggml.bos_token_id', uint32(START_TOKEN)],
    ['tokenizer.ggml.eos_token_id', uint32(END_TOKEN)],
    ['tokenizer.ggml.add_bos_token', { type: 'bool', value: false }],
    ['tokenizer.ggml.add_eos_token', { type: 'bool', value: false }],
    ['tokenizer.ggml.add_space_prefix', { type: 'bool', value: false }],
    ['tokenizer.chat_template', string(CHAT_TEMPLATE)],
  ];
}

function string(value: string): GgufValue {
  return { type: 'string', value };
}

function uint32(value: number): GgufValue {
  return { type: 'uint32', value };
}
