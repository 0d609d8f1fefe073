import { DEMONSTRATIONS, type TemplatePart } from '@ggmi/core';
import type { ConfigPath } from '../../config/config-path.js';
import type { TextPromptConfig } from '../../config/prompt-schema.js';
import { choices, chooseNext } from '../../problems/choices.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import { placeholdersOf, reservedPlaceholders } from '../../prompts/placeholders.js';

/** Names that a template uses and nothing fills, and what is there to be shown and is not. */
export function placeholderProblems(
  prompt: TextPromptConfig,
  template: { readonly parts: readonly TemplatePart[]; readonly path: ConfigPath },
): readonly ProblemDraft[] {
  const { parts, path } = template;
  const values = Object.keys(prompt.values);
  const existing = placeholdersOf({ items: prompt.items, values });
  const section = parts.find((part) => part.kind === 'demonstrations');
  const outside = namesOf(parts);
  const inside = section === undefined ? [] : namesOf(section.parts);
  const used = new Set([...outside, ...inside]);
  const wanted = [
    ...(prompt.items === 'anchors' && !outside.includes('prompt')
      ? [unshown(path, '{{prompt}}', 'the prompt of the anchor that is asked about')]
      : []),
    ...(prompt.demonstrations > 0 && section === undefined
      ? [unshown(path, `{{#${DEMONSTRATIONS}}}`, `the ${prompt.demonstrations} demonstrations`)]
      : []),
  ];
  return [
    ...values.filter((name) => reservedPlaceholders.includes(name)).map(reserved),
    ...unknown(outside, existing.outside, path),
    ...unknown(inside, existing.inside, path),
    ...wanted,
    ...values.filter((name) => !used.has(name)).map(unused),
  ];
}

function namesOf(parts: readonly TemplatePart[]): readonly string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === 'value' ? [part.name] : [])))];
}

function unknown(
  names: readonly string[],
  existing: readonly string[],
  path: ConfigPath,
): readonly ProblemDraft[] {
  return names
    .filter((name) => !existing.includes(name))
    .map((name) => {
      const found = choices(name, existing);
      return {
        code: 'PLACEHOLDER_UNKNOWN',
        path,
        received: `'{{${name}}}'`,
        expected: 'a placeholder that exists here',
        ...found,
        next: chooseNext(found, `Add '${name}' to \`prompt.values\`.`),
      };
    });
}

function unshown(path: ConfigPath, placeholder: string, what: string): ProblemDraft {
  return {
    code: 'PLACEHOLDER_MISSING',
    path,
    received: `a template without '${placeholder}'`,
    expected: `'${placeholder}', which shows ${what}`,
    next: `Write '${placeholder}' where it belongs, or set \`prompt.items\` and \`prompt.demonstrations\` to what is asked.`,
  };
}

function unused(name: string): ProblemDraft {
  return {
    code: 'PLACEHOLDER_UNUSED',
    path: ['prompt', 'values', name],
    at: 'key',
    received: `'${name}', which the template does not name`,
    expected: `'{{${name}}}' in the template`,
    next: `Write '{{${name}}}' where it belongs, or remove '${name}'.`,
  };
}

function reserved(name: string): ProblemDraft {
  return {
    code: 'NAME_INVALID',
    path: ['prompt', 'values', name],
    at: 'key',
    received: `'${name}'`,
    expected: `another name: the program fills ${reservedPlaceholders.join(', ')} itself`,
    next: 'Rename it, here and in the template.',
  };
}
