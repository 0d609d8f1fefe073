import { join } from 'node:path';
import { chromiumPath, noChromium } from '@ggmi/test-browser';
import { repositoryRoot } from '../repository-root.js';
import { takePictures } from '../pictures/take-pictures.js';
import { writePictures } from '../pictures/write-pictures.js';
import type { Acceptance } from './acceptance.js';
import { checkList } from './check-list.js';

const quick = 'tools/repo-checks/acceptance/pages.yaml';
const whole = 'examples/text.yaml';

/**
 * Opens report and viewer of real runs in a browser, at the widths of a telephone and of a desk, light and
 * dark. The slice takes a quick evaluation of the same parts.
 */
export const pages: Acceptance = {
  name: 'pages',
  summary:
    'Report and viewer in a browser: no complaint, no request outside, figures, width, axe; pictures in artefacts.',
  run: async ({ slice }) => {
    const list = checkList();
    if (chromiumPath === undefined) {
      list.say(`skipped: ${noChromium}`);
      return list.outcome();
    }
    const folder = join(repositoryRoot, 'artefacts/screenshots');
    const taken = await takePictures({
      runs: {
        config: slice ? quick : whole,
        change: 'curators.duplicates.options.near=off',
        longConfig: whole,
      },
      photograph: writePictures(folder),
    });
    for (const { shown, view, findings } of taken) {
      const name = `${shown.name} at ${view.width} px, ${view.colorScheme}`;
      const said = findings.length === 0 ? undefined : findings.join('; ');
      list.check(`${name} is as it should be`, findings.length === 0, said);
    }
    list.say(`${taken.length} pictures in artefacts/screenshots`);
    return list.outcome();
  },
};
