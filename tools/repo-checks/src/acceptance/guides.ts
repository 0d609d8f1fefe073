import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../repository-root.js';
import type { Acceptance } from './acceptance.js';
import { guideScript } from './guides/guide-script.js';
import { checkEnded, type Road } from './outsider/road.js';
import { timed, walkRoad } from './outsider/walk-road.js';

const pages = ['write-an-estimator', 'write-a-generator', 'write-a-post-trainer'] as const;

/** Programs are fetched anew: npm keeps them by version, and here bytes change without one. */
const create = `npm() {
  if [ "$1" = create ]; then command npm --cache "$PWD/../program-cache" --yes "$@"
  else command npm "$@"; fi
}`;

/**
 * Runs every block of the guides to writing plugins, page by page, with packages from tarballs. The
 * slice is the whole.
 */
export const guides: Acceptance = {
  name: 'guides',
  summary: 'Every block of docs/guide/write-*.md runs, with packages from tarballs.',
  run: () =>
    walkRoad(async (road) => {
      const folder = join(road.folder, 'guides');
      mkdirSync(folder);
      // One installation for all pages; the packages of @ggmi come from the tarballs.
      const manifest = { private: true, type: 'module', workspaces: ['*'] };
      writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
      const settings = ['audit=false', 'fund=false', 'prefer-offline=true', 'loglevel=error'];
      writeFileSync(
        join(folder, '.npmrc'),
        [`@ggmi:registry=${road.registry}`, ...settings, ''].join('\n'),
      );
      for (const page of pages) await timed(road.list, page, () => runPage(road, folder, page));
    }),
};

async function runPage({ client, list }: Road, folder: string, page: string): Promise<void> {
  const path = `docs/guide/${page}.md`;
  const script = guideScript(readFileSync(resolve(repositoryRoot, path), 'utf8'));
  const ran = await client.run(folder, 'bash', '-c', `${create}\n${script}`);
  checkEnded(list, `every block of ${path} runs`, ran);
}
