import { DataInvalidError, type Example, type TextExample } from '@ggmi/core';

/** The items as text. @throws DATA_INVALID for one of another kind. */
export function textItems(items: readonly Example[]): readonly TextExample[] {
  return items.map((item) => {
    if (item.kind === 'text') return item;
    throw new DataInvalidError({
      where: `item '${item.id}'`,
      received: `kind ${item.kind}`,
      expected: 'kind text',
      next: 'Remove the curators of text from a config whose data are vectors.',
    });
  });
}
