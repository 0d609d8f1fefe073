import { element, siteElement, type SiteNode } from '@ggmi/report';
import type { ReadableRun, RunProgress } from '@ggmi/runtime';
import { cellsUnderWay } from '../../live/cells-under-way.js';
import { liveNotices } from '../../live/live-notices.js';
import { progressNode } from '../../live/progress-node.js';
import { failedRows, warningRows } from '../../live/progress-rows.js';
import { runPath } from '../../shell/run-paths.js';
import { runPage } from '../../shell/run-page.js';
import { stateMeaning, stateNode } from '../../shell/state-node.js';
import { timeNode } from '../../shell/time-node.js';
import { fillingTable } from './filling-table.js';
import { sectionNode } from './section-node.js';

/** `/runs/:run` of a run without results: how far it has come, or how to go on with it. */
export function unfinishedPage(
  run: ReadableRun,
  known: { readonly progress: RunProgress; readonly resumeCommand: string | undefined },
): string {
  const { progress, resumeCommand } = known;
  const isRunning = progress.state === 'running';
  const main = siteElement(
    'div',
    {
      class: 'followed',
      ...(isRunning && { 'data-live': 'run', 'data-progress': runPath(run.id, 'progress') }),
    },
    [
      element('p', { class: 'overline' }, [`Evaluation ${run.name}`]),
      element('h1', { 'data-live': 'heading' }, [
        isRunning ? 'It is running' : `It has no results: ${progress.state}`,
      ]),
      facts(run, progress),
      progressNode(progress, { run: run.id }),
      ...(isRunning ? liveNodes(run, known) : [resumeNode(stateText(progress), resumeCommand)]),
      ...tableNodes(progress),
    ],
  );
  return runPage({
    run: run.id,
    tab: 'overview',
    main: [main],
    ...(isRunning && { live: 'live' }),
  });
}

function facts({ startedAt, configFile, seed }: ReadableRun, { state }: RunProgress): SiteNode {
  const all: readonly (readonly [string, SiteNode])[] = [
    ['State', element('span', { 'data-live': 'state' }, [stateNode(state)])],
    ['Begun', timeNode(startedAt)],
    ['Seed', String(seed)],
    ['Config', configFile],
  ];
  return siteElement(
    'dl',
    { class: 'strip' },
    all.map(([name, value]) =>
      siteElement('div', {}, [element('dt', {}, [name]), siteElement('dd', {}, [value])]),
    ),
  );
}

function tableNodes(progress: RunProgress): readonly SiteNode[] {
  const change = progress.state === 'running' ? 'live' : 'still';
  return [
    fillingTable(failedRows(progress), {
      id: 'failed',
      title: 'Failed',
      caption: 'Failed cells, the last first',
      head: ['Cell', 'Code', 'Why'],
      change,
    }),
    fillingTable(warningRows(progress), {
      id: 'warned',
      title: 'Warnings so far',
      caption: 'Warnings of estimates, each code once',
      head: ['Code', 'What it says', 'Cells'],
      note: 'Of the estimates that this start has computed. Warnings that compare cells come with the results.',
      change,
    }),
  ];
}

function liveNodes(
  { id }: ReadableRun,
  {
    progress,
    resumeCommand,
  }: { readonly progress: RunProgress; readonly resumeCommand: string | undefined },
): readonly SiteNode[] {
  const { named, others } = cellsUnderWay(progress);
  return [
    element('p', { class: 'detail', 'data-live': 'pace' }),
    ...liveNotices(runPath(id)),
    siteElement('p', { class: 'offer', 'data-live': 'ended', hidden: '' }, [
      siteElement('a', { href: runPath(id) }, ['Show what it says']),
    ]),
    siteElement('div', { 'data-live': 'resume', hidden: '' }, [
      resumeNode('It has ended before its results.', resumeCommand),
    ]),
    siteElement('div', { 'data-live': 'while-running' }, [
      sectionNode({
        id: 'running',
        title: 'Under way',
        nodes: [
          element('p', { class: 'note' }, [
            'Times count from when the cell is computed; where it calls a server, they count waiting for that, too.',
          ]),
          element(
            'ul',
            { 'data-live': 'running', class: 'running' },
            named.map(({ label }) => element('li', {}, [label])),
          ),
          element('p', { class: 'detail', 'data-live': 'more' }, [others]),
        ],
      }),
    ]),
  ];
}

function stateText({ state }: RunProgress): string {
  return `State ‘${state}’ means: ${stateMeaning(state)}.`;
}

function resumeNode(said: string, command: string | undefined): SiteNode {
  return sectionNode({
    id: 'resume',
    title: 'Go on with it',
    nodes: [
      element('p', {}, [`${said} What it has computed is kept, and is not computed again.`]),
      command === undefined
        ? element('p', {}, ['Run the command that began it again, with --resume.'])
        : element(
            'pre',
            { class: 'copy', tabindex: 0, 'aria-label': 'Command that resumes the run' },
            [command],
          ),
    ],
  });
}
