import { DEMONSTRATIONS, type TemplatePart } from './prompt-template.js';
import { templateTokens, type TemplateToken } from './template-tokens.js';

/** The first thing wrong with the text of a template. */
export interface TemplateProblem {
  /** Counted from 1, within the template. */
  readonly line: number;
  readonly received: string;
  readonly expected: string;
}

/** A template that can be rendered, or what keeps it from being one. */
export type ParsedTemplate =
  { readonly parts: readonly TemplatePart[] } | { readonly problem: TemplateProblem };

/**
 * Parses `{{name}}`, one `{{#demonstrations}} … {{/demonstrations}}`, and `\{{` for two braces: a strict
 * part of Mustache without its escaping. Everything else is text.
 */
export function parseTemplate(template: string): ParsedTemplate {
  const outer: TemplatePart[] = [];
  const inner: TemplatePart[] = [];
  let section: TemplateToken | undefined;
  let sections = 0;
  for (const token of templateTokens(template)) {
    const problem = problemOf(token, { isOpen: section !== undefined, sections });
    if (problem !== undefined) return { problem };
    if (token.kind === 'open') {
      section = token;
      sections += 1;
    } else if (token.kind === 'close') {
      section = undefined;
      outer.push({ kind: 'demonstrations', parts: inner });
    } else {
      (section === undefined ? outer : inner).push(partOf(token));
    }
  }
  return section === undefined ? { parts: outer } : { problem: withoutEnd(section) };
}

function partOf({ kind, text }: TemplateToken): TemplatePart {
  return kind === 'value' ? { kind, name: text } : { kind: 'text', text };
}

function problemOf(
  { kind, text, line }: TemplateToken,
  so: { readonly isOpen: boolean; readonly sections: number },
): TemplateProblem | undefined {
  const only = `'{{#${DEMONSTRATIONS}}}'`;
  if (kind === 'broken') {
    const expected = "a placeholder such as '{{prompt}}', or '\\{{' for two braces";
    return { line, received: `'${text}'`, expected };
  }
  if (kind !== 'open' && kind !== 'close') return undefined;
  const tag = `'{{${kind === 'open' ? '#' : '/'}${text}}}'`;
  if (text !== DEMONSTRATIONS) return { line, received: tag, expected: `the section ${only}` };
  if (kind === 'open' && so.sections > 0) {
    return { line, received: `a second ${tag}`, expected: 'one section' };
  }
  if (kind === 'close' && !so.isOpen) {
    return { line, received: tag, expected: `an earlier ${only}` };
  }
  return undefined;
}

function withoutEnd({ line, text }: TemplateToken): TemplateProblem {
  return { line, received: `'{{#${text}}}' without an end`, expected: `'{{/${text}}}' after it` };
}
