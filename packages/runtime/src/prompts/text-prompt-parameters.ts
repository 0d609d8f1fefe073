import type { JsonObject } from '@ggmi/core';

/** φ_T for text, as a draw cell keeps it: everything that its prompts are made from but the anchors. */
export interface TextPromptParameters extends JsonObject {
  readonly kind: 'text';
  readonly template: string;
  /** Texts for placeholders, by name. */
  readonly values: Readonly<Record<string, string>>;
  /** k: how many anchors every prompt shows. */
  readonly demonstrations: number;
  /** Whether every prompt asks the question of an anchor, or for a new item. */
  readonly items: 'anchors' | 'none';
  readonly answer: 'response' | 'item';
  /** Draws of every prompt. */
  readonly draws: number;
  /** The stream of demonstrations, common to all generators. */
  readonly promptKey: string;
}
