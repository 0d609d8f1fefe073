import type { Example } from '@ggmi/core';
import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';
import type { ExampleDetail, ExamplePool, ExamplePrompt } from '@ggmi/runtime';
import { runPage } from '../shell/run-page.js';
import { runPath } from '../shell/run-paths.js';
import { beingReadNode } from './being-read-node.js';
import { contentNodes } from './content-nodes.js';
import { count, longText } from './long-text.js';
import { lossMeaning, lossNodes } from './loss-nodes.js';
import { outcomeNode } from './outcome-node.js';
import { poolNames, poolPath } from './pool-names.js';
import { shortNumber } from './short-number.js';

/** What the page of one example is made of. */
export interface ExampleView {
  readonly run: string;
  readonly pool: ExamplePool;
  readonly poolName: string;
  /** All pools of the run, for the names of those that have an example of the same prompt. */
  readonly pools: readonly ExamplePool[];
  /** Examples of the pool. */
  readonly size: number;
  readonly detail: ExampleDetail;
}

/** `/runs/:run/examples/:pool/:index`: all that a run kept of one example. */
export function examplePage(view: ExampleView): string {
  const { run, pool, poolName, size, detail } = view;
  const { index, example, outcome, edited, prompt } = detail;
  const path = poolPath(run, pool.id);
  const name = `Example ${count(index + 1)}`;
  return runPage({
    run,
    tab: 'examples',
    crumbs: [
      { text: 'Examples', path: runPath(run, 'examples') },
      { text: poolName, path },
      { text: name },
    ],
    main: [
      element('h1', {}, [`${name} of `, element('bdi', {}, [poolName])]),
      siteElement('dl', { class: 'facts' }, [
        element('dt', {}, ['Id']),
        element('dd', {}, [element('code', {}, [element('bdi', {}, [example.id])])]),
        element('dt', {}, ['Curation']),
        element('dd', {}, [pool.curators.length === 0 ? 'none' : outcomeNode(outcome)]),
        ...logProbabilityNodes(detail),
      ]),
      ...contentNodes(example, 'alone'),
      ...metadataNodes(example),
      ...(edited === undefined
        ? []
        : section('As it left curation', [
            element('p', { class: 'note' }, ['A curator changed it: trainings see this text.']),
            ...contentNodes(edited, 'alone'),
          ])),
      ...(prompt === undefined ? [] : promptNodes(prompt)),
      ...relatedNodes(view),
      ...section('Losses', lossSection(view)),
      neighbours(path, { index, size }),
    ],
    ...(detail.pageLosses.state === 'being-read' && { live: 'live' }),
  });
}

function section(title: string, nodes: readonly SiteNode[]): readonly SiteNode[] {
  return [siteElement('section', {}, [element('h2', {}, [title]), ...nodes])];
}

function logProbabilityNodes({
  logProbability,
  logProbabilitiesWithheld,
}: ExampleDetail): readonly SiteNode[] {
  const reasons = logProbabilitiesWithheld.map(
    ({ reason, count: draws }) => `${count(draws)} draws of this pool have none: ${reason}`,
  );
  if (logProbability === undefined && reasons.length === 0) return [];
  return [
    element('dt', {}, ['Log-probability']),
    element('dd', {}, [
      ...(logProbability === undefined
        ? ['none is kept. ']
        : [
            element('data', { value: logProbability }, [shortNumber(logProbability)]),
            ' nats: ln q(response | prompt), under the law that it was sampled from. ',
          ]),
      reasons.join('; '),
    ]),
  ];
}

function metadataNodes(example: Example): readonly SiteNode[] {
  if (example.kind !== 'text' || example.metadata === undefined) return [];
  return section(
    'What its source says beside',
    longText(JSON.stringify(example.metadata, null, 2), 'alone'),
  );
}

function promptNodes({
  id,
  demonstrations,
  text,
  textMissing,
}: ExamplePrompt): readonly SiteNode[] {
  return section('How it was asked for', [
    text === undefined
      ? element('p', { class: 'note' }, [
          `The prompt as it was sent cannot be made again: ${textMissing ?? 'it is not kept'}.`,
        ])
      : siteElement('div', {}, [
          element('p', { class: 'note' }, [
            'The prompt as it was sent, made again from the template of the run:',
          ]),
          ...longText(text, 'alone'),
        ]),
    element('h3', {}, [`Anchors that it showed: ${demonstrations.length}`]),
    ...demonstrations.map((shown) =>
      siteElement('details', {}, [
        element('summary', {}, [element('bdi', {}, [shown.id])]),
        ...(shown.example === undefined
          ? [element('p', { class: 'faint' }, ['It cannot be read: the anchors are not there.'])]
          : contentNodes(shown.example, 'alone')),
      ]),
    ),
    element('p', { class: 'note' }, ['Prompt ', element('code', {}, [id])]),
  ]);
}

function relatedNodes({
  run,
  pools,
  detail: { related },
}: Pick<ExampleView, 'run' | 'pools' | 'detail'>): readonly SiteNode[] {
  if (related.length === 0) return [];
  const names = poolNames(pools);
  const items = related.flatMap(({ pool: id, index, id: example }) => {
    const pool = pools.find((each) => each.id === id);
    if (pool === undefined) return [];
    const name = element('bdi', {}, [names.get(id) ?? '']);
    const link = siteElement('a', { href: poolPath(run, id, String(index)) }, [name]);
    const said = element('code', { class: 'detail' }, [element('bdi', {}, [example])]);
    return [siteElement('li', {}, [link, said])];
  });
  return section('Of the same prompt', [siteElement('ul', { class: 'plain' }, items)]);
}

function lossSection({
  run,
  pool,
  detail: { index, pageLosses, losses },
}: ExampleView): readonly SiteNode[] {
  if (pageLosses.state === 'being-read') {
    const path = poolPath(run, pool.id, String(index));
    return [beingReadNode({ run, pool: pool.id, path })];
  }
  return [
    ...lossMeaning(pageLosses.columns, [losses]),
    ...pageLosses.notes.map((note) => element('p', { class: 'note' }, [note])),
    ...lossNodes(pageLosses.columns, losses, 'alone'),
  ];
}

function neighbours(
  path: SitePath,
  { index, size }: { readonly index: number; readonly size: number },
): SiteNode {
  const link = (text: string, to: number, rel: string): SiteNode =>
    to < 0 || to >= size
      ? element('span', { class: 'faint' }, [text])
      : siteElement('a', { href: `${path}/${to}`, rel }, [text]);
  return siteElement('nav', { class: 'pages', 'aria-label': 'Examples beside this one' }, [
    link('Previous example', index - 1, 'prev'),
    link('Next example', index + 1, 'next'),
  ]);
}
