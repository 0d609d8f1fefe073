import { escapeMarkdown } from '../markdown/escape-markdown.js';
import { howFar, whatToDo, whyNoResult, type UnfinishedRun } from './unfinished-run.js';

/** A run without a result, for a pull request. */
export function unfinishedMarkdown(run: UnfinishedRun): string {
  const { record, cells } = run;
  const failures = cells.failed.map(
    ({ label, code, message }) => `- ${escapeMarkdown(`${label}: ${code}: ${message}`)}`,
  );
  const paragraphs = [
    `### GGMI: ${escapeMarkdown(record.name)}`,
    `**No verdict:** ${escapeMarkdown(whyNoResult(run))}.`,
    ...(failures.length === 0 ? [] : [failures.join('\n')]),
    `${escapeMarkdown(howFar(run))} ${escapeMarkdown(whatToDo(run))}`,
    `<sub>${escapeMarkdown(`seed ${record.seed}, plan ${record.planDigest.slice(0, 10)}, ${record.config.file}`)}</sub>`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
