import { markdownText } from '../markdown-text.js';
import type { ListedComponent } from './listed-component.js';
import { schemaTable } from './schema-table.js';

/** The page of every component of the given packages, from what `ggmi list --json` shows. */
export function componentsPage(components: readonly ListedComponent[]): string {
  const packages = new Set(components.map((component) => component.package.name));
  return [
    '# Components',
    'Every component of the plugins of this repository, as each declares itself: `ggmi list` shows the ' +
      'same of what is installed. Under `capabilities` stands what a config is checked against.',
    overview(components),
    ...[...packages].flatMap((name) => {
      const own = components.filter((component) => component.package.name === name);
      return [`## ${name}`, ...own.flatMap(componentParts)];
    }),
  ].join('\n\n');
}

function overview(components: readonly ListedComponent[]): string {
  const rows = components
    .toSorted((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))
    .map(({ kind, id, summary }) => `| ${kind} | \`${id}\` | ${cell(summary)} |`);
  return ['| kind | id | what it is |', '| --- | --- | --- |', ...rows].join('\n');
}

function componentParts(component: ListedComponent): readonly string[] {
  const { kind, id, summary, resultVersion, optionsJsonSchema, needs } = component;
  const capabilities = Object.entries(component.capabilities).map(
    ([name, value]) => `${name} \`${typeof value === 'string' ? value : JSON.stringify(value)}\``,
  );
  const slots = Object.entries(component.slots).map(
    ([name, slot]) =>
      `\`${name}\`: ${slot.many ? `several of kind ${slot.kind}` : `a ${slot.kind}`}`,
  );
  return [
    `### \`${id}\``,
    markdownText(summary),
    [
      `- kind: ${kind}; result version ${resultVersion}`,
      `- capabilities: ${capabilities.join(', ')}`,
      ...(needs.length === 0 ? [] : [`- needs: ${needs.join(', ')}`]),
      ...(slots.length === 0 ? [] : [`- slots: ${slots.join('; ')}`]),
    ].join('\n'),
    optionsJsonSchema === undefined
      ? 'The plugin gives no JSON Schema of its options.'
      : schemaTable(optionsJsonSchema),
  ];
}

function cell(text: string): string {
  return markdownText(text).replaceAll('|', '\\|');
}
