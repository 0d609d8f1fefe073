import type { ComponentSettings } from '../src/index.js';

const WORDS = ['red', 'green', 'blue', 'round', 'square', 'small', 'large', 'near'];

/** Two words of eight, so that all 64 answers can be listed, and a prompt that fails. */
export const wordsSettings: ComponentSettings = {
  options: { words: 2 },
  fixtures: {
    generator: {
      failingPrompts: [
        {
          kind: 'text',
          id: 'blank',
          text: ' ',
          demonstrations: [],
          answer: { kind: 'response', prompt: '' },
        },
      ],
      answers: WORDS.flatMap((first) =>
        WORDS.map((second) => ({
          kind: 'text' as const,
          id: `${first}-${second}`,
          prompt: '',
          response: `${first} ${second}`,
        })),
      ),
    },
  },
};
