import type { RandomStream } from '@ggmi/numerics';
import type { SentenceKind } from './sentence-kinds.js';

/** A sentence of a kind: every phrase is drawn evenly and on its own. */
export function drawSentence(kind: SentenceKind, random: RandomStream): string {
  return kind.map((phrases) => phrases[random.integer(phrases.length)]!).join(' ');
}
