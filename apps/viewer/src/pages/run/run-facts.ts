import { element, siteElement, type SiteNode } from '@ggmi/report';
import type { ReadRun } from '../../runs/run-reader.js';
import { runPath } from '../../shell/run-paths.js';
import { stateNode } from '../../shell/state-node.js';
import { ALL_REUSED, durationBetween, timeNode } from '../../shell/time-node.js';

/** State, time, size and identity of a run, in a line. */
export function runFacts({ place, record, summary }: ReadRun): SiteNode {
  const { planned, failed } = summary.cells;
  const took =
    record.endedAt === undefined ? undefined : durationBetween(record.startedAt, record.endedAt);
  const facts: readonly (readonly [string, SiteNode])[] = [
    // A finished run is not running: its summary is written when it ends.
    ['State', stateNode(record.status === 'running' ? 'stopped' : record.status)],
    ['Begun', timeNode(record.startedAt)],
    ...(took === undefined
      ? []
      : [['Took', place.computedNothing === true ? `${took}, ${ALL_REUSED}` : took] as const]),
    [
      'Cells',
      siteElement('a', { href: runPath(place.id, 'cells') }, [
        failed.length === 0 ? String(planned) : `${planned}, ${failed.length} failed`,
      ]),
    ],
    ['Seed', String(summary.seed)],
    ['Plan', element('code', { title: summary.planDigest }, [summary.planDigest.slice(0, 10)])],
    ['Config', record.config.file],
  ];
  return siteElement(
    'dl',
    { class: 'strip' },
    facts.map(([name, value]) =>
      siteElement('div', {}, [element('dt', {}, [name]), siteElement('dd', {}, [value])]),
    ),
  );
}
