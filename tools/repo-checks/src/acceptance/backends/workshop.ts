import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../repository-root.js';

/** A question with a careful answer: an anchor of the examples. */
export interface WorkshopRow {
  readonly id: string;
  readonly question: string;
  readonly human: string;
}

/** The anchors of the examples, in the order of their file. */
export function workshopRows(): readonly WorkshopRow[] {
  const text = readFileSync(join(repositoryRoot, 'examples/data/workshop.jsonl'), 'utf8');
  const lines = text.trimEnd().split('\n');
  // Every line has more keys than these.
  return lines.map((line) => JSON.parse(line) as WorkshopRow);
}

/**
 * What a generator is asked with: the template of `llm-ollama.yaml`, `llm-huggingface.yaml` and
 * `in-context-size.yaml`, written out again, so that what was sent is not taken on trust.
 */
export function workshopPrompt(question: string, shown: readonly WorkshopRow[]): string {
  const demonstrations = shown.map((row) => `Question: ${row.question}\nAnswer: ${row.human}\n`);
  return [
    'Answer the last question in the manner of the others, in two to four sentences.\n',
    ...demonstrations,
    `Question: ${question}\nAnswer:\n`,
  ].join('');
}
