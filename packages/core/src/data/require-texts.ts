import { DataInvalidError } from '../errors/data-invalid-error.js';
import type { Example, TextExample } from './example.js';

/** The examples as texts. Throws DATA_INVALID, with what to do `next`, for one of another kind. */
export function requireTexts(examples: readonly Example[], next: string): readonly TextExample[] {
  return examples.map((example) => {
    if (example.kind === 'text') return example;
    throw new DataInvalidError({
      where: `example '${example.id}'`,
      received: `kind ${example.kind}`,
      expected: 'kind text',
      next,
    });
  });
}
