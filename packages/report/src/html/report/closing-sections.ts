import type { RunSummary } from '@ggmi/core';
import { failureBlocks } from '../../sections/failure-blocks.js';
import { kindBlocks } from '../../sections/kind-blocks.js';
import { requestBlocks } from '../../sections/request-blocks.js';
import { warningBlocks } from '../../sections/warning-blocks.js';
import { blockNodes } from '../blocks/block-nodes.js';
import { glossaryList } from '../glossary/glossary-nodes.js';
import { element } from '../markup/html-node.js';
import { absentNodes } from './absent-nodes.js';
import { provenanceNodes } from './provenance-nodes.js';
import type { ReportContext, ReportSection } from './report-context.js';

/** What a reader looks up: warnings, failures, requests, provenance, words. */
export function closingSections(context: ReportContext): readonly ReportSection[] {
  const { record, summary, quantities, warnings } = context;
  const place = { level: 'h3', title: 'Warnings', warnings } as const;
  const sections: readonly ReportSection[] = [
    {
      id: 'warnings',
      title: 'Warnings and failures',
      nodes: blockNodes(
        [...warningBlocks(quantities), ...failureBlocks(summary.cells.failed)],
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
        element('h3', {}, ['Glossary']),
        glossaryList(),
      ],
    },
  ];
  return sections.filter(({ nodes }) => nodes.length > 0);
}

function cellsText({ cells }: RunSummary): string {
  return `${cells.succeeded} of ${cells.planned} succeeded, ${cells.failed.length} failed`;
}
