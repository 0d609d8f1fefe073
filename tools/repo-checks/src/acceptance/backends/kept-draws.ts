import { storedDraws } from './stored-draws.js';
import { workshopPrompt, workshopRows } from './workshop.js';

/** A draw with a log-probability, and the prompt that it answers. */
export interface KeptDraw {
  readonly prompt: string;
  readonly response: string;
  /** As the report reads it, nats. */
  readonly logProbability: number;
}

/** The draws with a log-probability in the store of a run, with their prompts written out again. */
export function keptDraws(out: string): readonly KeptDraw[] {
  const rows = new Map(workshopRows().map((row) => [row.id, row]));
  return storedDraws(out).flatMap(({ examples, prompts, logProbabilities = [] }) => {
    const responses = new Map(examples.map(({ id, response }) => [id, response]));
    const shown = new Map(prompts.map(({ id, demonstrations }) => [id, demonstrations]));
    return logProbabilities.map(({ promptId, draw, logProbability }) => ({
      prompt: workshopPrompt(
        rows.get(promptId)!.question,
        shown.get(promptId)!.map((id) => rows.get(id)!),
      ),
      response: responses.get(draw === 0 ? promptId : `${promptId}#${draw}`)!,
      logProbability,
    }));
  });
}
