import type { DiscreteChain } from '@ggmi/theory';

/**
 * A discrete chain as the text of a YAML file, one line for each row of a table; every number with
 * all its digits, so that it is read back as the same chain.
 */
export function chainFileText(chain: DiscreteChain, comment: string): string {
  const { loss, ...tables } = chain;
  return [
    `# ${comment}`,
    'kind: discrete',
    ...entries(tables, ''),
    ...(loss === undefined ? [] : ['loss:', ...entries(loss, '  ')]),
    '',
  ].join('\n');
}

function entries(record: object, indent: string): readonly string[] {
  return Object.entries(record).flatMap(([key, value]: readonly [string, unknown]) => {
    if (!Array.isArray(value) || !Array.isArray(value[0])) {
      return [`${indent}${key}: ${flow(value)}`];
    }
    return [`${indent}${key}:`, ...value.map((row: unknown) => `${indent}  - ${flow(row)}`)];
  });
}

/** JSON, which is YAML too, with blanks after commas. */
function flow(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(flow).join(', ')}]` : JSON.stringify(value);
}
