import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TextPromptConfig } from '../config/prompt-schema.js';
import { firstLineOf } from '../problems/first-line.js';

/** The text of a template, or why its file gives none. */
export type ReadTemplate = { readonly text: string } | { readonly problem: string };

/** The template of a config: as written, or from its file, without a byte order mark; never throws. */
export function readTemplate(
  template: TextPromptConfig['template'],
  baseDirectory: string,
): ReadTemplate {
  if (typeof template === 'string') return { text: template };
  try {
    const bytes = readFileSync(resolve(baseDirectory, template.file));
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    return { problem: firstLineOf(error) };
  }
}
