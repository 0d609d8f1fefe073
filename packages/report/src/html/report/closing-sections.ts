import type { Quantity, RunSummary } from '@ggmi/core';
import { distinctWarnings } from '../../quantities/distinct-warnings.js';
import { failureBlocks } from '../../sections/failure-blocks.js';
import { kindBlocks } from '../../sections/kind-blocks.js';
import { requestBlocks } from '../../sections/request-blocks.js';
import { warningBlocks } from '../../sections/warning-blocks.js';
import { folded } from '../blocks/folded.js';
import { blockNodes } from '../blocks/block-nodes.js';
import { glossary } from '../glossary/glossary.js';
import { glossaryList } from '../glossary/glossary-nodes.js';
import { absentNodes } from './absent-nodes.js';
import { provenanceNodes } from './provenance-nodes.js';
import type { ReportContext, ReportSection } from './report-context.js';

/** What a reader looks up: warnings, failures, requests, provenance, words. */
export function closingSections(context: ReportContext): readonly ReportSection[] {
  const { record, summary, quantities, warnings } = context;
  const { failed } = summary.cells;
  const place = { level: 'h3', title: 'Warnings', warnings } as const;
  const sections: readonly ReportSection[] = [
    {
      id: 'warnings',
      title: warningsTitle(quantities, summary),
      nodes: blockNodes(
        // The title of the section is heading enough for one of the two.
        [...warningBlocks(quantities), ...failureBlocks(failed)].slice(failed.length === 0 ? 1 : 0),
        place,
      ),
    },
    {
      id: 'requests',
      title: 'Requests and cost',
      nodes: blockNodes(requestBlocks(record.requests).slice(1), { ...place, title: 'Requests' }),
    },
    { id: 'absent', title: 'What this run does not show', nodes: absentNodes(context) },
    {
      id: 'provenance',
      title: 'Provenance',
      nodes: provenanceNodes({ record, cells: cellsText(summary) }),
    },
    {
      id: 'words',
      title: 'How to read the numbers',
      nodes: [
        ...blockNodes(kindBlocks(quantities).slice(1), { ...place, title: 'Kinds' }),
        folded(`Glossary: ${glossary.length} words`, [glossaryList()]),
      ],
    },
  ];
  return sections.filter(({ nodes }) => nodes.length > 0);
}

/** With their numbers: whether there is something to look at is seen from the contents. */
function warningsTitle(quantities: readonly Quantity[], { cells }: RunSummary): string {
  const warnings = distinctWarnings(quantities).length;
  const parts = [
    ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`]),
    ...(cells.failed.length === 0 ? [] : [`${cells.failed.length} of the cells failed`]),
  ];
  const text = parts.join(', ');
  return text === '' ? 'Warnings' : text;
}

function cellsText({ cells }: RunSummary): string {
  return `${cells.succeeded} of ${cells.planned} succeeded, ${cells.failed.length} failed`;
}
