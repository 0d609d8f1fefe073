import { DEMONSTRATIONS, parseTemplate, type TemplatePart } from '@ggmi/core';

const SECTION = `'{{#${DEMONSTRATIONS}}}'`;

/** What keeps a template from showing demonstrations and asking a prompt; undefined where nothing does. */
export function templateProblem(template: string): string | undefined {
  const parsed = parseTemplate(template);
  if ('problem' in parsed) {
    const { line, received, expected } = parsed.problem;
    return `line ${line}: received ${received}, expected ${expected}`;
  }
  const { parts } = parsed;
  const section = parts.find((part) => part.kind === 'demonstrations');
  if (section === undefined) return `it shows no data: write ${SECTION} around '{{response}}'`;
  const inside = namesOf(section.parts);
  const outside = namesOf(parts);
  if (!inside.includes('response')) return `inside ${SECTION} it does not name '{{response}}'`;
  if (!outside.includes('prompt')) return `outside ${SECTION} it does not ask '{{prompt}}'`;
  return unknownName(inside, ['prompt', 'response', 'number']) ?? unknownName(outside, ['prompt']);
}

function namesOf(parts: readonly TemplatePart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === 'value' ? [part.name] : []));
}

function unknownName(names: readonly string[], known: readonly string[]): string | undefined {
  const unknown = names.find((name) => !known.includes(name));
  return unknown === undefined
    ? undefined
    : `received '{{${unknown}}}', expected one of ${known.map((name) => `'{{${name}}}'`).join(', ')} at this place`;
}
