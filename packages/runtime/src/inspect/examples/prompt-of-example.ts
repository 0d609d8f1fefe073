import { parseTemplate, type Example, type TextExample } from '@ggmi/core';
import type { PromptOfExamples } from '../../cells/examples-payload.js';
import { renderTextPrompt } from '../../prompts/render-text-prompt.js';
import type { TextPromptParameters } from '../../prompts/text-prompt-parameters.js';
import type { PlannedCell } from '../../record/plan-file.js';
import { findExample } from '../payloads/find-example.js';
import type { StoredPayloads } from '../payloads/stored-payloads.js';
import type { ExamplePrompt } from './example-detail.js';

/** A prompt with the anchors that it showed, and its text made again from the template of its draw. */
export function promptOfExample(
  { id, demonstrations }: PromptOfExamples,
  from: { readonly draw: PlannedCell; readonly payloads: StoredPayloads },
): ExamplePrompt {
  const anchors = from.draw.inputs[0];
  const find = (anchor: string): Example | undefined => {
    if (anchors === undefined || from.payloads.store.place(anchors) === undefined) return undefined;
    return findExample(from.payloads, { address: anchors, id: anchor });
  };
  const shown = demonstrations.map((each) => {
    const example = find(each);
    return { id: each, ...(example && { example }) };
  });
  const texts = shown.flatMap(({ example }) => (example?.kind === 'text' ? [example] : []));
  const head = { id, demonstrations: shown };
  if (texts.length < shown.length) {
    return { ...head, textMissing: 'an anchor that it showed cannot be read' };
  }
  const text = textOf(from.draw, { asked: find(id), demonstrations: texts });
  return text === undefined
    ? { ...head, textMissing: 'the plan holds no template for it' }
    : { ...head, text };
}

function textOf(
  { parameters }: PlannedCell,
  of: { readonly asked: Example | undefined; readonly demonstrations: readonly TextExample[] },
): string | undefined {
  const { prompt } = parameters;
  if (typeof prompt !== 'object' || prompt === null || !('template' in prompt)) return undefined;
  // Parameters of a draw with text prompts.
  const text = prompt as TextPromptParameters;
  const parsed = parseTemplate(text.template);
  if ('problem' in parsed) return undefined;
  const item = of.asked?.kind === 'text' ? of.asked : undefined;
  if (text.items === 'anchors' && item === undefined) return undefined;
  return renderTextPrompt(parsed.parts, {
    parameters: text,
    item,
    demonstrations: of.demonstrations,
  });
}
