import { requestBlocks } from '../../sections/request-blocks.js';
import {
  howFar,
  noNumbers,
  whatHappened,
  whatToDo,
  type UnfinishedRun,
} from '../../unfinished/unfinished-run.js';
import { blockNodes } from '../blocks/block-nodes.js';
import { createPageWarnings } from '../blocks/page-warnings.js';
import { glossaryPopovers } from '../glossary/glossary-nodes.js';
import { element, type HtmlElement } from '../markup/html-node.js';
import { provenanceNodes } from './provenance-nodes.js';
import { reportPage } from './report-page.js';
import type { ReportSection } from './report-context.js';

/**
 * A run without a result as one HTML file, such as one that stopped at a failed cell or was killed: what
 * happened and what to do first, then what is there, and where it comes from.
 */
export function unfinishedHtml(run: UnfinishedRun): string {
  return reportPage({
    run: run.record,
    header: headerNodes(run),
    sections: sectionsOf(run),
    popovers: glossaryPopovers(),
  });
}

function headerNodes(run: UnfinishedRun): readonly HtmlElement[] {
  const { record, cells } = run;
  const happened = whatHappened(run);
  return [
    element('div', { class: 'words' }, [
      element('p', { class: 'overline' }, [`Evaluation ${record.name}`]),
      element('h1', {}, [`No result: ${happened}`]),
    ]),
    ...(cells.failed.length === 0 ? [] : [failureList(run)]),
    element('section', { class: 'next', 'aria-labelledby': 'next-title' }, [
      element('h2', { id: 'next-title' }, ['What to do next']),
      element('p', {}, [whatToDo(run)]),
      ...resumeNodes(record.resumeCommand),
    ]),
  ];
}

function resumeNodes(command: string | undefined): readonly HtmlElement[] {
  if (command === undefined) {
    return [element('p', {}, ['Run the command that began it again, with --resume.'])];
  }
  return [
    element('pre', { class: 'copy', 'aria-label': 'Command that resumes the run', tabindex: 0 }, [
      command,
    ]),
  ];
}

/** What failed by itself; what waits for it is counted below. */
function failureList({ cells }: UnfinishedRun): HtmlElement {
  const items = cells.failed.map(({ label, code, message }) =>
    element('li', {}, [
      element('strong', {}, [label]),
      ': ',
      element('code', {}, [code]),
      element('p', {}, [message]),
    ]),
  );
  return element('div', { class: 'aside' }, [
    element('h2', {}, ['What failed']),
    element('ul', {}, items),
  ]);
}

function sectionsOf(run: UnfinishedRun): readonly ReportSection[] {
  const { record } = run;
  const place = { level: 'h3', title: 'Requests', warnings: createPageWarnings() } as const;
  const sections: readonly ReportSection[] = [
    {
      id: 'there',
      title: 'What is there',
      nodes: [element('p', {}, [howFar(run)]), element('p', { class: 'faint' }, [noNumbers])],
    },
    {
      id: 'requests',
      title: 'Requests and cost',
      nodes: blockNodes(requestBlocks(record.requests).slice(1), place),
    },
    {
      id: 'provenance',
      title: 'Provenance',
      nodes: provenanceNodes({ record, cells: howFar(run) }),
    },
  ];
  return sections.filter(({ nodes }) => nodes.length > 0);
}
