import { requireTexts, type Example, type TextExample } from '@ggmi/core';

/** The examples as text. @throws DATA_INVALID for one of another kind. */
export function textExamples(examples: readonly Example[]): readonly TextExample[] {
  return requireTexts(examples, 'Choose a post-trainer that accepts vectors.');
}
