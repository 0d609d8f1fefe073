import { renderTemplate, type TemplatePart, type TextExample } from '@ggmi/core';
import type { TextPromptParameters } from './text-prompt-parameters.js';

/** The text of a prompt about `item` (undefined: a new one) that shows some anchors. */
export function renderTextPrompt(
  template: readonly TemplatePart[],
  of: {
    readonly parameters: Pick<TextPromptParameters, 'values' | 'items'>;
    readonly item: TextExample | undefined;
    readonly demonstrations: readonly TextExample[];
  },
): string {
  return renderTemplate(template, valuesOf(of), of.demonstrations.map(demonstrationValues));
}

function valuesOf({
  parameters: { values, items },
  item,
}: Parameters<typeof renderTextPrompt>[1]): ReadonlyMap<string, string> {
  const own = new Map(Object.entries(values));
  if (items === 'anchors' && item !== undefined) own.set('prompt', item.prompt);
  return own;
}

function demonstrationValues(
  { prompt, response }: TextExample,
  index: number,
): ReadonlyMap<string, string> {
  return new Map([
    ['prompt', prompt],
    ['response', response],
    ['number', String(index + 1)],
  ]);
}
