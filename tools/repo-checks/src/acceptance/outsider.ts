import type { Acceptance } from './acceptance.js';
import { runEvaluations } from './outsider/evaluations.js';
import { walkExample } from './outsider/example.js';
import { kinds, walkScaffolds } from './outsider/scaffolds.js';
import { timed, walkRoad } from './outsider/walk-road.js';

/**
 * The road of somebody outside the project, from packed packages in empty folders: a plugin of their
 * own, fresh plugins by `npm create`, and evaluations that name them. The slice begins one kind.
 */
export const outsider: Acceptance = {
  name: 'outsider',
  summary:
    'From tarballs in empty folders: an outsider’s plugin and fresh ones, proved and used (aim: 180 s).',
  run: ({ slice }) =>
    walkRoad(async (road) => {
      const { list } = road;
      const wanted = slice ? kinds.slice(0, 1) : kinds;
      const [example, scaffolds] = await Promise.all([
        timed(list, 'the example', () => walkExample(road)),
        timed(list, 'new plugins', () => walkScaffolds(road, wanted)),
      ]);
      if (example === undefined || scaffolds.length < wanted.length) return;
      await timed(list, 'evaluations', () =>
        runEvaluations(road, [example, ...scaffolds], { slice }),
      );
    }),
};
