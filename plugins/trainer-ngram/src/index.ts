export { trainerNgram as default } from './trainer-ngram.js';
export { countSequence } from './counts/count-sequence.js';
export { NGramTrie } from './counts/ngram-trie.js';
export { kneserNeyTrainer } from './kneser-ney-trainer.js';
export {
  scoreSequence,
  SMOOTHING,
  tokenProbability,
  type SequenceScore,
} from './loss/score-sequence.js';
export { estimateDiscounts } from './model/estimate-discounts.js';
export { kneserNeyModel, type KneserNeyModel } from './model/kneser-ney-model.js';
export { byteTokens } from './tokens/byte-tokens.js';
export type { Tokens } from './tokens/tokens.js';
export { splitWords, wordTokens } from './tokens/word-tokens.js';
export { trainerOptions, type TrainerOptions } from './trainer-options.js';
export { VERSION } from './version.js';
