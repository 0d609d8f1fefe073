export { backendOllama as default } from './backend-ollama.js';
export { chatGenerator } from './chat-generator.js';
export { chatOptions, type ChatOptions } from './options/chat-options.js';
export { embedEmbedder } from './embed-embedder.js';
export { embedOptions, type EmbedOptions } from './options/embed-options.js';
export { generateGenerator } from './generate-generator.js';
export { generationOptions, type GenerationOptions } from './options/generation-options.js';
export { VERSION } from './version.js';
