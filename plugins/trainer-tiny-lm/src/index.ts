export { trainerTinyLm as default } from './trainer-tiny-lm.js';
export { byteLlamaTrainer } from './byte-llama-trainer.js';
export { exportGguf, type ExportableModel } from './gguf/export-gguf.js';
export { headWidth, NORM_EPSILON, ROTARY_BASE, type ModelShape } from './model/model-shape.js';
export {
  blockNamed,
  parameterLayout,
  type ParameterBlock,
  type ParameterLayout,
} from './model/parameter-layout.js';
export {
  decodeTokens,
  encodeExample,
  encodePrompt,
  encodeText,
  type TokenSequence,
} from './tokens/encode-text.js';
export { vocabularyTokens, VOCABULARY_SIZE, type VocabularyToken } from './tokens/vocabulary.js';
export { DEFAULT_SIZES, shapeOf, trainerOptions, type TrainerOptions } from './trainer-options.js';
export { VERSION } from './version.js';
