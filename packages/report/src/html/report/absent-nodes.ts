import { termNodes } from '../glossary/term-nodes.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import { withCode } from '../markup/with-code.js';
import type { ReportContext } from './report-context.js';

/** A part of a report that not every run has. */
interface Part {
  readonly title: string;
  readonly isShown: (context: ReportContext) => boolean;
  /** Whether the config asks for it. */
  readonly isAsked: (config: Config) => boolean;
  /** What it needs. */
  readonly needs: string;
}

type Config = Readonly<Record<string, unknown>>;

const parts: readonly Part[] = [
  {
    title: 'Verdict, and held-out loss of every arm',
    isShown: has('held-out'),
    isAsked: (config) => config['deployed'] !== undefined,
    needs: '`deployed` with a set of held-out items',
  },
  {
    title: 'GGMI of each generator',
    isShown: has('information'),
    isAsked: hasReading('replicate', 'supersample'),
    needs: 'a reading of type `replicate` or `supersample`',
  },
  {
    title: 'Exact truth beside the estimates',
    isShown: ({ quantities }) => quantities.some(({ source }) => source === 'exact'),
    isAsked: () => false,
    needs: 'parts whose laws are known in closed form, which data of the world have not',
  },
  {
    title: 'The bound, term by term',
    isShown: has('bound'),
    isAsked: hasReading('supersample'),
    needs: 'a reading of type `supersample`, or laws that are known in closed form',
  },
  {
    title: 'The law of T, with the pooled ld-CMI',
    isShown: has('twins'),
    isAsked: hasReading('supersample'),
    needs: 'a reading of type `supersample`',
  },
  {
    title: 'Estimators side by side',
    isShown: has('estimators'),
    isAsked: hasReading('replicate', 'supersample'),
    needs: 'a reading with two estimators or more',
  },
  {
    title: 'Anchors and synthetic data in the plane',
    isShown: has('data'),
    isAsked: hasReading('data-divergence', 'divergence'),
    needs: 'a reading of type `data-divergence` or `divergence`, and for texts an embedder',
  },
  {
    title: 'Curation as a waterfall',
    isShown: has('curation'),
    isAsked: ({ curation }) => Array.isArray(curation) && curation.length > 0,
    needs: '`curation`, with curators that drop or flag items',
  },
  {
    title: 'Panels of a sweep',
    isShown: has('sweep'),
    isAsked: (config) => config['sweep'] !== undefined,
    needs: '`sweep`, with a parameter that takes several values',
  },
];

/** What other runs show and this one does not, with the reason of each. */
export function absentNodes(context: ReportContext): readonly HtmlElement[] {
  const { resolved } = context.record.config;
  const whereAsked =
    context.summary.points === undefined
      ? 'the config asks for it, and no number of it is there: see the warnings and failures.'
      : 'every point of the sweep has its own, in the panels and tables of the sweep.';
  const items = parts
    .filter(({ isShown }) => !isShown(context))
    .map(({ title, isAsked, needs }) =>
      element('li', {}, [
        element('strong', {}, termNodes(title)),
        ': ',
        ...(isAsked(resolved) ? [whereAsked] : ['it needs ', ...withCode(needs), '.']),
      ]),
    );
  return items.length === 0 ? [] : [element('ul', { class: 'notes' }, items)];
}

function has(part: string): Part['isShown'] {
  return (context) => context.figuresOf(part).length > 0;
}

function hasReading(...types: readonly string[]): Part['isAsked'] {
  return ({ readings }) =>
    Object.values(readings ?? {}).some(
      (reading: unknown) =>
        typeof reading === 'object' &&
        reading !== null &&
        'type' in reading &&
        types.some((type) => type === reading.type),
    );
}
