import { GgmiError, type RandomStream, type TextExample } from '@ggmi/core';
import { permutation } from '@ggmi/numerics';
import type { ContextOptions } from '../options/context-options.js';
import type { Demonstration } from './context.js';
import { renderContext } from './render-context.js';

/**
 * The items that a context shows, in a uniformly random order: the first `demonstrations` of a random
 * order of the data that fit within `contextBytes`. Symmetric in the data, which are put in the order of
 * their texts first. Where the bytes are scarce, short items are shown more often than long ones.
 *
 * @throws CONTEXT_TOO_SMALL where there are items and none of them fits.
 */
export function chooseDemonstrations(
  examples: readonly TextExample[],
  { demonstrations, contextBytes, template }: ContextOptions,
  random: RandomStream,
): readonly Demonstration[] {
  const sorted = examples.toSorted(byContent);
  let shown: readonly Demonstration[] = [];
  for (const position of permutation(sorted.length, random)) {
    if (shown.length === demonstrations) break;
    const { id, prompt, response } = sorted[position]!;
    const longer = [...shown, { id, prompt, response }];
    const text = renderContext({ template, demonstrations: longer }, '');
    if (Buffer.byteLength(text) <= contextBytes) shown = longer;
  }
  if (shown.length > 0 || examples.length === 0) return shown;
  throw new GgmiError({
    code: 'CONTEXT_TOO_SMALL',
    message: `None of ${examples.length} items fits a context of ${contextBytes} bytes.`,
    next: 'Raise `contextBytes`, within what the model can read, or shorten the template.',
    fields: { contextBytes, items: examples.length },
  });
}

/** By code units of the texts, equal texts by id: no locale. */
function byContent(one: TextExample, other: TextExample): number {
  return (
    compareCodeUnits(one.response, other.response) ||
    compareCodeUnits(one.prompt, other.prompt) ||
    compareCodeUnits(one.id, other.id)
  );
}

function compareCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
