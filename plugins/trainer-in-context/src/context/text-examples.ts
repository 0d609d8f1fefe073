import { DataInvalidError, type Example, type TextExample } from '@ggmi/core';

/** The examples as text. @throws DATA_INVALID for one of another kind. */
export function textExamples(examples: readonly Example[]): readonly TextExample[] {
  return examples.map((example) => {
    if (example.kind === 'text') return example;
    throw new DataInvalidError({
      where: `example '${example.id}'`,
      received: `kind ${example.kind}`,
      expected: 'kind text',
      next: 'Choose a post-trainer that accepts vectors.',
    });
  });
}
