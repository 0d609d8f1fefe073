import type { Block } from '@ggmi/report';
import type { ContestWarning } from './contest-warnings.js';

/** What speaks against numbers, each sentence once with all whom it is about; nothing where nothing does. */
export function warningBlocks(
  contestants: readonly {
    readonly name: string;
    readonly warnings: readonly ContestWarning[];
  }[],
): readonly Block[] {
  const about = new Map<string, string[]>();
  for (const { name, warnings } of contestants) {
    for (const { code, message } of warnings) {
      const text = `${code}: ${message}`;
      about.set(text, [...(about.get(text) ?? []), name]);
    }
  }
  if (about.size === 0) return [];
  const items = [...about].map(([text, names]) => ({
    mark: '!',
    text: `${names.join(', ')}: ${text}`,
    tone: 'warning' as const,
  }));
  return [
    { type: 'subheading', text: 'Warnings' },
    { type: 'list', items },
  ];
}
