/** A verdict's sentence in its parts. */
export interface VerdictParts {
  /** How sure it is, such as `Held-out data say (90 % paired intervals)`; may be empty. */
  readonly uncertainty: string;
  /** What it says, the most important first; none is empty. */
  readonly clauses: readonly string[];
}

/** Takes `how sure: clause; clause.` apart; a sentence of another form stays whole. */
export function verdictParts(sentence: string): VerdictParts {
  const [, uncertainty = '', rest = sentence] = /^([^:;]{1,200}?): (.*)$/s.exec(sentence) ?? [];
  return { uncertainty, clauses: rest.replace(/\.$/, '').split('; ') };
}
