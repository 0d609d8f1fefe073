import { randomStream, sampleWithoutReplacement } from '@ggmi/numerics';
import {
  generatedExampleId,
  type Example,
  type Generator,
  type JsonObject,
  type TextExample,
  type TextPrompt,
} from '@ggmi/core';
import { promptsOfDraw } from '../prompts/prompts-of-draw.js';
import type { TextPromptParameters } from '../prompts/text-prompt-parameters.js';
import type { CellType } from './cell.js';
import { readExamples } from './examples-payload.js';
import { scoreResponses } from './score-responses.js';

interface ScoreMixtureParameters extends JsonObject {
  /** As in the draw: items of the data set. */
  readonly count: number | null;
  readonly prompt: TextPromptParameters;
  /** Prompts to be mixed, at most. */
  readonly most: number;
  /** The stream that chooses them. */
  readonly scoringKey: string;
}

/** One answer of each of K prompts, scored under all of them. */
export interface MixtureScores extends JsonObject {
  /** Prompts of the draw that have an answer. */
  readonly answered: number;
  /** Ids of the chosen prompts. */
  readonly prompts: readonly string[];
  /** K × K: ln q(answer i | prompt j), nats; null stands for −Infinity. */
  readonly scores: readonly (readonly (number | null)[])[];
}

interface Answered {
  readonly prompt: TextPrompt;
  readonly answer: TextExample;
}

/**
 * Scores the first answer of each of at most `most` prompts (of the draw, the first input, made from the
 * anchors, the second) under each of these prompts.
 */
export const scoreMixtureCell: CellType<ScoreMixtureParameters, MixtureScores> = {
  type: 'score-mixture',
  version: 1,
  inResults: false,
  async execute({ parameters, inputs, components, signal, keptScores }) {
    const { most, scoringKey, prompt } = parameters;
    const asked = promptsOfDraw(parameters, inputs[1]).prompts.flatMap((each) =>
      each.kind === 'text' ? [each] : [],
    );
    const answered = answeredPrompts(asked, readExamples(inputs[0]!).examples, prompt.draws);
    const chosen = choose(answered, most, scoringKey);
    const open = (): Promise<Generator> => components.instance('generator', 'generator');
    const scores: (number | null)[][] = [];
    for (const { answer } of chosen) {
      const pairs = chosen.map((each) => ({
        prompt: each.prompt,
        response: { ...answer, prompt: each.answer.prompt },
      }));
      const request = { pairs, signal };
      const row = keptScores?.(open, request) ?? scoreResponses(await open(), request);
      scores.push(Array.from(await row, (score) => (score === -Infinity ? null : score)));
    }
    requireOwnAnswers(scores, chosen);
    return { answered: answered.length, prompts: chosen.map((each) => each.prompt.id), scores };
  },
};

/** Prompts with their first answer; those whose draws all failed have none. */
function answeredPrompts(
  prompts: readonly TextPrompt[],
  examples: readonly Example[],
  draws: number,
): readonly Answered[] {
  const byId = new Map(examples.map((example) => [example.id, example]));
  return prompts.flatMap((prompt) => {
    for (let draw = 0; draw < draws; draw++) {
      const answer = byId.get(generatedExampleId(prompt.id, draw));
      if (answer?.kind === 'text') return [{ prompt, answer }];
    }
    return [];
  });
}

function choose(
  answered: readonly Answered[],
  most: number,
  scoringKey: string,
): readonly Answered[] {
  if (answered.length <= most) return answered;
  const places = sampleWithoutReplacement(answered.length, most, randomStream(scoringKey));
  return [...places].sort((a, b) => a - b).map((place) => answered[place]!);
}

/** A generator can give what it gave. */
function requireOwnAnswers(
  scores: readonly (readonly (number | null)[])[],
  chosen: readonly Answered[],
): void {
  const strange = scores.findIndex((row, index) => row[index] === null);
  if (strange < 0) return;
  const { prompt, answer } = chosen[strange]!;
  throw new TypeError(`score() gives '${answer.id}', an answer to '${prompt.id}', no probability`);
}
