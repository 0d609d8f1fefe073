import { element, runTables, siteElement, type SiteNode } from '@ggmi/report';
import type { ReadRun } from '../../runs/run-reader.js';
import { runPath } from '../../shell/run-paths.js';
import { sectionNode } from './section-node.js';

/** What can be taken along: the report as one file, and every table. */
export function filesNode(run: ReadRun): SiteNode {
  const { id } = run.place;
  const tables = runTables(run).filter(({ name }) => !name.startsWith('figure_'));
  return sectionNode({
    id: 'files',
    title: 'Files',
    nodes: [
      siteElement('ul', { class: 'plain' }, [
        siteElement('li', {}, [
          siteElement('a', { href: runPath(id, 'report.html') }, ['The report as one file']),
          ': asks for nothing and prints well',
        ]),
        siteElement('li', {}, [
          'Tables as CSV, digits in full: ',
          ...tables.flatMap(({ name, title }, index) => [
            index === 0 ? '' : ', ',
            siteElement('a', { href: runPath(id, 'tables', `${name}.csv`), title }, [name]),
          ]),
        ]),
        siteElement('li', {}, ['The folder: ', element('code', {}, [run.place.path])]),
      ]),
    ],
  });
}
