import { createPageWarnings } from '../blocks/page-warnings.js';
import { glossaryPopovers } from '../glossary/glossary-nodes.js';
import type { HtmlElement } from '../markup/html-node.js';
import { closingSections } from './closing-sections.js';
import type { ReportContext, ReportedRun, ReportSection } from './report-context.js';
import { resultSections } from './result-sections.js';
import { verdictNodes } from './verdict-nodes.js';

/** What a page of a run is put together from. */
export interface ReportParts {
  /** The answer, with its uncertainty. */
  readonly verdict: readonly HtmlElement[];
  /** What it rests on, what explains it, and where it all comes from; none is empty. */
  readonly sections: readonly ReportSection[];
  /** What words and warnings of all of them open: once, at the end of the body. */
  readonly popovers: readonly HtmlElement[];
}

/** The parts of a run's page; the figures are the caller's, who draws them or says where they are. */
export function reportParts(
  { summary, record }: ReportedRun,
  figuresOf: ReportContext['figuresOf'],
): ReportParts {
  const { points = [] } = summary;
  const warnings = createPageWarnings();
  const context: ReportContext = {
    summary,
    record,
    quantities: [...summary.quantities, ...points.flatMap((point) => point.quantities)],
    warnings,
    figuresOf,
  };
  const verdict = verdictNodes(context);
  const sections = [...resultSections(context), ...closingSections(context)];
  return { verdict, sections, popovers: [...glossaryPopovers(), ...warnings.popovers()] };
}
