export { backendHuggingface as default } from './backend-huggingface.js';
export { chatGenerator } from './chat-generator.js';
export { chatOptions, type ChatOptions } from './chat-options.js';
export { VERSION } from './version.js';
