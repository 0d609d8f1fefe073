export { backendHuggingface as default } from './backend-huggingface.js';
export { chatGenerator } from './chat-generator.js';
export { chatOptions, type ChatOptions } from './chat-options.js';
export { featureExtractionEmbedder } from './feature-extraction-embedder.js';
export {
  featureExtractionOptions,
  type FeatureExtractionOptions,
} from './feature-extraction-options.js';
export { scoredTextGenerationGenerator } from './scored-text-generation-generator.js';
export {
  scoredTextGenerationOptions,
  type ScoredTextGenerationOptions,
} from './scored-text-generation-options.js';
export { textGenerationGenerator } from './text-generation-generator.js';
export { textGenerationOptions, type TextGenerationOptions } from './text-generation-options.js';
export { VERSION } from './version.js';
