import { DataInvalidError, requireTexts, type Example, type TextExample } from '@ggmi/core';

/** The examples as text. @throws DATA_INVALID for one of another kind. */
export function textExamples(examples: readonly Example[]): readonly TextExample[] {
  return requireTexts(examples, 'Choose a post-trainer that accepts vectors.');
}

/** The examples as text with a response. @throws DATA_INVALID for another kind or an empty response. */
export function respondedExamples(examples: readonly Example[]): readonly TextExample[] {
  return textExamples(examples).map((example) => {
    if (example.response !== '') return example;
    throw new DataInvalidError({
      where: `response of example '${example.id}'`,
      received: JSON.stringify(example.response),
      expected: 'at least one token: a mean over none has no value',
      next: 'Drop examples with empty responses before the comparison.',
    });
  });
}
