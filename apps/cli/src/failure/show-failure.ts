import { renderBlocks } from '@ggmi/report/terminal';
import { showableText } from '../surroundings/showable-text.js';
import type { Screen } from '../surroundings/screen.js';
import type { FailureDescription } from './describe-failure.js';

/**
 * Shows a failure. Message and next step keep the line breaks and the indentation that they were
 * built with, and are not wrapped: paths and commands in it can be copied.
 */
export function showFailure(failure: FailureDescription, screen: Screen): void {
  const headline = { type: 'paragraph', text: `error ${failure.code}`, tone: 'bad' } as const;
  const lines = [...failure.message.split('\n'), '', ...`next: ${failure.next}`.split('\n')];
  const body = lines.map((line) => showableText(line, screen.style)).join('\n');
  screen.write(`${renderBlocks([headline], screen.style)}\n${body}\n`);
}
