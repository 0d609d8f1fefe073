import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { listOf, withManifest } from './manifest.js';

const KEYWORD = 'ggmi-plugin';

/** `ggmi list --installed` finds plugins by it, and so do people on npm. */
export const keyword = defineCheck({
  id: 'plugin/keyword',
  kind: 'plugin',
  sentence: `Carries the keyword ${KEYWORD}.`,
  since: sinceTheFirst,
  appliesTo: withManifest,
  run({ manifest }) {
    const keywords = listOf(manifest, 'keywords');
    demand(keywords.includes(KEYWORD), {
      message: 'The keyword is missing.',
      received: JSON.stringify(keywords),
      wanted: `a list with '${KEYWORD}'`,
      next: `Add "keywords": ["${KEYWORD}"] to package.json.`,
    });
  },
});
