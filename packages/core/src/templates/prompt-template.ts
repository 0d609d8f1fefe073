/** A template after parsing: text, places for values, and one part that is repeated per demonstration. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'demonstrations'; readonly parts: readonly TemplatePart[] };

/** The section of a template that is rendered once per demonstration. */
export const DEMONSTRATIONS = 'demonstrations';

/**
 * The text of a template with its values. Values are put in as they are: whatever braces or tags one
 * of them holds stay text.
 *
 * @param demonstrations Values that hold inside the section, in the order of the demonstrations.
 */
export function renderTemplate(
  parts: readonly TemplatePart[],
  values: ReadonlyMap<string, string>,
  demonstrations: readonly ReadonlyMap<string, string>[],
): string {
  return parts.map((part) => renderPart(part, values, demonstrations)).join('');
}

function renderPart(
  part: TemplatePart,
  values: ReadonlyMap<string, string>,
  demonstrations: readonly ReadonlyMap<string, string>[],
): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'value':
      return valueOf(part.name, values);
    case 'demonstrations':
      return demonstrations
        .map((own) => renderTemplate(part.parts, new Map([...values, ...own]), []))
        .join('');
  }
}

function valueOf(name: string, values: ReadonlyMap<string, string>): string {
  const value = values.get(name);
  // Whoever took the template has held its names against the values that there are.
  if (value === undefined) throw new TypeError(`the template names '${name}', which has no value`);
  return value;
}
