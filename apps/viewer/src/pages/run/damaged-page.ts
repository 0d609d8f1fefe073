import { element } from '@ggmi/report';
import type { DamagedRun } from '@ggmi/runtime';
import { viewerPage } from '../../shell/viewer-page.js';

/** `/runs/:run` of a folder that cannot be read. */
export function damagedPage({ id, path, reason }: DamagedRun): string {
  return viewerPage({
    title: `${id} is damaged`,
    crumbs: [{ text: id }],
    main: [
      element('h1', {}, ['This run is damaged']),
      element('p', {}, [`${path} cannot be shown: ${reason}.`]),
      element('p', {}, [
        'Run the command that began it again, with --resume: what the store has is not computed again.',
      ]),
    ],
  });
}
