import type { Block } from '@ggmi/report';

/** Reasons that stand under a table, each once, and the marks that lead to them. */
export class ReasonNotes {
  readonly #reasons: string[] = [];

  /** The mark that stands in place of what is not there. */
  mark(reason: string): string {
    const known = this.#reasons.indexOf(reason);
    const index = known < 0 ? this.#reasons.push(reason) - 1 : known;
    return `– (${index + 1})`;
  }

  /** Every reason that was marked; nothing where there was none. */
  blocks(): readonly Block[] {
    if (this.#reasons.length === 0) return [];
    const items = this.#reasons.map((text, index) => ({
      mark: `(${index + 1})`,
      text,
      tone: 'faint' as const,
    }));
    return [{ type: 'list', items }];
  }
}
