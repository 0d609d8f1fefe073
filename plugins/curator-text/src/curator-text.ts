import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { duplicatesCurator } from './duplicates/duplicates-curator.js';
import { lengthCurator } from './length/length-curator.js';
import { patternCurator } from './pattern/pattern-curator.js';
import { qualityCurator } from './quality/quality-curator.js';
import { VERSION } from './version.js';

/** Curators of text, all of which only drop or flag: no item is ever edited. */
export const curatorText = definePlugin({
  name: '@ggmi/curator-text',
  version: VERSION,
  contract: CONTRACT_VERSION,
  curators: [duplicatesCurator, lengthCurator, patternCurator, qualityCurator],
});
