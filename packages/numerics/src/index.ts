export { fillNormal } from './random/fill-normal.js';
export { murmurHash3 } from './random/murmur-hash3.js';
export { permutation } from './random/permutation.js';
export { randomStream, type RandomStream } from './random/random-stream.js';
export { sampleWithoutReplacement } from './random/sample-without-replacement.js';
