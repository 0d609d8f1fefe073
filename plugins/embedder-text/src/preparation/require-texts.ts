import { DataInvalidError, type Example, type TextExample } from '@ggmi/core';

/** The examples as texts. Throws DATA_INVALID for one of another kind. */
export function requireTexts(examples: readonly Example[]): readonly TextExample[] {
  return examples.map((example) => {
    if (example.kind === 'text') return example;
    throw new DataInvalidError({
      where: `example '${example.id}'`,
      received: `kind ${example.kind}`,
      expected: 'kind text',
      next: 'Vectors need no embedder: give them to the estimator as they are.',
    });
  });
}
