import { storedDraws } from './stored-draws.js';

/** A prompt, and how many of its draws gave an answer with a log-probability. */
export interface AnsweredPrompt {
  readonly id: string;
  readonly answers: number;
}

/** The prompts of the only generator of a run that have an answer. */
export function answersByPrompt(out: string): readonly AnsweredPrompt[] {
  const counts = new Map<string, number>();
  for (const { logProbabilities = [] } of storedDraws(out)) {
    for (const { promptId } of logProbabilities) {
      counts.set(promptId, (counts.get(promptId) ?? 0) + 1);
    }
  }
  return [...counts].map(([id, answers]) => ({ id, answers }));
}
