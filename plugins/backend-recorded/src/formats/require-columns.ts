import { nearestName } from '../reading/nearest-name.js';
import { columnOf } from './column-of.js';
import { StructureError } from './structure-error.js';

const SHOWN = 30;

/**
 * Throws a StructureError unless every field that the options name, or its first part, is the name
 * of exactly one column.
 */
export function requireColumns(
  names: readonly string[],
  { line, fields }: { readonly line?: number; readonly fields: readonly string[] },
): void {
  const place = line === undefined ? {} : { line };
  const shown = names.slice(0, SHOWN).map((name) => `'${name}'`);
  const rest = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  for (const field of fields) {
    const column = columnOf(field, names);
    const count = names.filter((name) => name === column).length;
    if (count === 1) continue;
    const nearest = nearestName(field, names);
    throw new StructureError({
      ...place,
      field,
      received:
        count === 0 ? `the columns ${shown.join(', ')}${rest}` : `${count} columns of this name`,
      expected: 'a column of this name',
      next:
        nearest === undefined || count > 0
          ? 'Name an existing column in the options; the first row of the file must name them.'
          : `Did you mean '${nearest}'?`,
    });
  }
}
