export { defaultCorpus } from './default-corpus.js';
