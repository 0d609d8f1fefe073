import { parseTemplate, renderTemplate } from '@ggmi/core';
import type { Context, Demonstration } from './context.js';

/** The text that asks a prompt under a context. */
export function renderContext(
  { template, demonstrations }: Pick<Context, 'template' | 'demonstrations'>,
  prompt: string,
): string {
  const parsed = parseTemplate(template);
  if ('problem' in parsed) throw new TypeError('the options let no broken template pass');
  return renderTemplate(parsed.parts, new Map([['prompt', prompt]]), demonstrations.map(valuesOf));
}

function valuesOf({ prompt, response }: Demonstration, index: number): ReadonlyMap<string, string> {
  return new Map([
    ['prompt', prompt],
    ['response', response],
    ['number', String(index + 1)],
  ]);
}
