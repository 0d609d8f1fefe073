import type { Quantity, RunRecord, RunSummary } from '@ggmi/core';
import type { PageWarnings } from '../blocks/page-warnings.js';
import type { HtmlElement } from '../markup/html-node.js';

/** A finished run as a report shows it: both files of its folder. */
export interface ReportedRun {
  readonly summary: RunSummary;
  readonly record: RunRecord;
}

/** What the sections of a page are made from. */
export interface ReportContext extends ReportedRun {
  /** Those of the run, or of all points of its sweep. */
  readonly quantities: readonly Quantity[];
  readonly warnings: PageWarnings;
  /** The drawn figures of a part, in order. */
  figuresOf(part: string): readonly HtmlElement[];
}

/** A section with its place in the contents. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly HtmlElement[];
}
