import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { sinceTheFirst } from '../since.js';
import { componentsOf } from './components-of.js';

const LONGEST = 120;

/** `ggmi list` shows one line per component. */
export const summaries = defineCheck({
  id: 'plugin/summaries',
  kind: 'plugin',
  sentence: `Says of every component in one line of at most ${LONGEST} characters what it is.`,
  since: sinceTheFirst,
  run({ plugin }) {
    for (const { id, summary } of componentsOf(plugin)) {
      const length = summary.trim().length;
      demand(length > 0 && length <= LONGEST && !summary.includes('\n'), {
        message: `The summary of '${id}' is no line.`,
        received: `${length} characters: ${JSON.stringify(summary)}`,
        wanted: `1 to ${LONGEST} characters on one line`,
        next: 'Say what it estimates, makes or does, and by which method.',
      });
    }
  },
});
