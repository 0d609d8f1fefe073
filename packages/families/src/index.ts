export { benchmarkTasks } from './benchmark/benchmark-tasks.js';
export type { KnownInformationFamily, PairedSample } from './known-information-family.js';
export { additiveUniform } from './laws/additive-uniform.js';
export { bivariateNormal } from './laws/bivariate-normal.js';
export { denseNormal } from './laws/dense-normal.js';
export { independent } from './laws/independent.js';
export { multivariateNormal, type MultivariateNormalOptions } from './laws/multivariate-normal.js';
export {
  multivariateStudent,
  type MultivariateStudentOptions,
} from './laws/multivariate-student.js';
export { symmetricChannel } from './laws/symmetric-channel.js';
export { twoPairNormal } from './laws/two-pair-normal.js';
export { bimodalMap } from './maps/bimodal-map.js';
export { asinhMap, halfCubeMap, normalCdfMap, wigglyMap } from './maps/elementwise-maps.js';
export { mapped, type InjectiveMap, type PairOfMaps } from './maps/injective-map.js';
export { spiralMap } from './maps/spiral-map.js';
export { swissrollMap } from './maps/swissroll-map.js';
export { crossoverOfInformation } from './text/crossover-of-information.js';
export type { KnownTextFamily, PairedTexts } from './text/known-text-family.js';
export { textSources, type TextSourcesOptions } from './text/text-sources.js';
export { textTasks } from './text/text-tasks.js';
