import {
  answeredGeneration,
  generateConcurrently,
  type Generation,
  type Generator,
  type GeneratorCapabilities,
  type PromptDraw,
  type SlotBinding,
  type TextPrompt,
} from '@ggmi/core';

/** Shows `question=>answer;` for each demonstration, then `question=>`. */
export const TEMPLATE =
  '{{#demonstrations}}{{prompt}}=>{{response}};{{/demonstrations}}{{prompt}}=>';

/** The probability with which a copying phrase book answers as it was shown. */
export const COPIED = 0.9;

const LETTERS = 26;

/** What the phrase book was asked, in order. */
export interface PhraseBook extends SlotBinding<'generator'> {
  readonly asked: readonly TextPrompt[];
}

/**
 * A generator of words of lower-case letters, whose law is known: with probability 0.9 it answers a
 * question as a demonstration in its prompt answers it, where there is one and `context` is `copied`;
 * else any word of as many letters as the first letter of the question says (a = 1) is equally likely.
 */
export function phraseBook(
  parts: {
    readonly context?: 'copied' | 'ignored';
    readonly capabilities?: Partial<GeneratorCapabilities>;
    /** Replaces what becomes of a draw. */
    readonly become?: (draw: PromptDraw, word: string) => Generation;
    /** Replaces ln q. */
    readonly score?: (logProbability: number) => number;
  } = {},
): PhraseBook {
  const { context = 'copied', capabilities, become, score = (value) => value } = parts;
  const asked: TextPrompt[] = [];
  const instance: Generator = {
    generate: (request) =>
      generateConcurrently(request, {
        window: 4,
        async generate(draw) {
          const prompt = asText(draw.prompt);
          asked.push(prompt);
          const text = drawWord(prompt, draw, context);
          return become?.(draw, text) ?? answeredGeneration({ prompt, draw: draw.draw, text });
        },
      }),
    score: async ({ pairs }) =>
      Float64Array.from(pairs, ({ prompt, response }) => {
        const text = asText(prompt);
        asked.push(text);
        if (response.kind !== 'text') throw new TypeError('words only');
        return score(Math.log(probabilityOf(text, response.response, context)));
      }),
  };
  return {
    id: '@acme/phrases/book',
    capabilities: {
      produces: 'text',
      prompts: ['text'],
      pool: 'unlimited',
      discrete: false,
      scoring: 'exact',
      logProbabilities: 'none',
      law: false,
      ...capabilities,
    },
    instance,
    asked,
  };
}

function asText(prompt: PromptDraw['prompt']): TextPrompt {
  if (prompt.kind === 'text') return prompt;
  throw new TypeError('text prompts only');
}

/** The question, and what the last demonstration with that question answers. */
function readPrompt({ text }: TextPrompt): { question: string; shown: string | undefined } {
  const lines = text.split(';').map((line) => line.split('=>'));
  const question = lines.at(-1)![0]!;
  const shown = lines.slice(0, -1).findLast(([other]) => other === question)?.[1];
  return { question, shown };
}

function lettersOf(question: string): number {
  return question.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

function probabilityOf(prompt: TextPrompt, word: string, context: 'copied' | 'ignored'): number {
  const { question, shown } = readPrompt(prompt);
  const isWord = /^[a-z]*$/.test(word) && word.length === lettersOf(question);
  const uniform = isWord ? LETTERS ** -word.length : 0;
  if (context === 'ignored' || shown === undefined) return uniform;
  return (shown === word ? COPIED : 0) + (1 - COPIED) * uniform;
}

function drawWord(
  prompt: TextPrompt,
  { random }: PromptDraw,
  context: 'copied' | 'ignored',
): string {
  const { question, shown } = readPrompt(prompt);
  const isCopied = random.uniform() < COPIED;
  if (context === 'copied' && shown !== undefined && isCopied) return shown;
  const letter = (): string => String.fromCharCode('a'.charCodeAt(0) + random.integer(LETTERS));
  return Array.from({ length: lettersOf(question) }, letter).join('');
}
