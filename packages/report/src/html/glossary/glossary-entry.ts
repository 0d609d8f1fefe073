/** What a word of a report means. */
export interface GlossaryEntry {
  /** Stable; the place of the entry on a page. */
  readonly id: string;
  readonly term: string;
  /** The ways in which reports write it, longest first where one holds another; case counts. */
  readonly written: readonly string[];
  readonly meaning: string;
}
