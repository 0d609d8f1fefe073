/** What a template can name: outside of the section of demonstrations, and inside. */
export interface Placeholders {
  readonly outside: readonly string[];
  readonly inside: readonly string[];
}

/** What is said of an anchor that is shown. */
const OF_DEMONSTRATION = ['prompt', 'response', 'number'] as const;

/** Names that the program fills, which `values` cannot. */
export const reservedPlaceholders: readonly string[] = ['demonstrations', ...OF_DEMONSTRATION];

/**
 * The placeholders of a template. Outside the section there is no response: it would give away the
 * answer that is asked for.
 */
export function placeholdersOf(parts: {
  readonly items: 'anchors' | 'none';
  readonly values: readonly string[];
}): Placeholders {
  const own = parts.values;
  return {
    outside: [...(parts.items === 'anchors' ? ['prompt'] : []), ...own],
    inside: [...OF_DEMONSTRATION, ...own],
  };
}
