export { defaultCorpus } from './default-corpus.js';
export { documentsOf } from './documents-of.js';
