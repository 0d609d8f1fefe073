import { runFigures } from '../../figures/run-figures.js';
import { figureNode } from '../figures/figure-node.js';
import type { HtmlElement } from '../markup/html-node.js';
import type { ReportContext, ReportedRun } from './report-context.js';
import { reportPage } from './report-page.js';
import { reportParts } from './report-parts.js';

/**
 * A finished run as one HTML file: it asks for no other file and runs no script. The verdict comes first,
 * then what it rests on, what explains it, and where it all comes from.
 */
export async function reportHtml(run: ReportedRun): Promise<string> {
  const { verdict, sections, popovers } = reportParts(run, await drawnFigures(run));
  return reportPage({ run: run.record, header: verdict, sections, popovers });
}

async function drawnFigures({ summary }: ReportedRun): Promise<ReportContext['figuresOf']> {
  const drawn = new Map<string, HtmlElement[]>();
  for (const [index, figure] of runFigures(summary).entries()) {
    const nodes = drawn.get(figure.part) ?? [];
    nodes.push(await figureNode(figure, `figure-${index + 1}`));
    drawn.set(figure.part, nodes);
  }
  return (part) => drawn.get(part) ?? [];
}
