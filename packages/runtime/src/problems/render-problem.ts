import type { ConfigProblem } from './config-problem.js';
import { configProblemHeadlines } from './config-problem-codes.js';

const MOST_LISTED = 12;

/** A problem as lines of text: place and headline, cause, what exists, next step. */
export function renderProblem(problem: ConfigProblem): string {
  const headline = configProblemHeadlines[problem.code];
  const subject = [place(problem), problem.path].filter((part) => part !== '').join('  ');
  return [
    `${subject === '' ? '' : `${subject}: `}${headline} [${problem.code}]`,
    `  received ${problem.received}; expected ${problem.expected}`,
    ...existingLines(problem),
    `  next: ${problem.next}`,
  ].join('\n');
}

function place({ file, line, column, override }: ConfigProblem): string {
  if (override !== undefined) return override;
  if (file === undefined) return '';
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}

function existingLines({ existing, expected }: ConfigProblem): readonly string[] {
  if (existing === undefined || existing.length === 0) return [];
  if (existing.every((item) => expected.includes(item))) return [];
  const listed = existing.slice(0, MOST_LISTED).map((item) => `'${item}'`);
  const rest = existing.length - listed.length;
  return [`  exists: ${listed.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
}
