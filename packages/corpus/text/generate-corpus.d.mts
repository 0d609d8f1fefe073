/** The corpus as text, documents apart by blank lines. */
export function corpusText(): string;
