import type { PluginAnswers } from '../answers/plugin-answers.js';
import { kindTemplates } from '../kinds/kind-templates.js';
import { pluginNamesOf } from '../names/plugin-names-of.js';

/**
 * README.md: what, install, use, options, limits, and how to work on it. It says itself which of its
 * parts are about the component that came along, and go with it.
 */
export function readme(answers: PluginAnswers, { development }: { readonly development: string }) {
  const names = pluginNamesOf(answers);
  const template = kindTemplates[answers.kind];
  const install = `npm install ${names.package} @ggmi/core`;
  const [option, standard, meaning] = widths(template.options);
  const row = (cells: readonly string[]) =>
    `| ${(cells[0] ?? '').padEnd(option)} | ${(cells[1] ?? '').padEnd(standard)} | ${(cells[2] ?? '').padEnd(meaning)} |`;
  return `# ${names.package}

${answers.description ?? template.summary}

Its component is \`${names.id}\`.

\`\`\`sh
${install}
\`\`\`

## Use

In the config of an evaluation, name the package under \`plugins\` and the component where it belongs:

\`\`\`yaml
plugins:
  - '${names.package}'
${template.config(names)}\`\`\`

## Options

${row(['option', 'default', 'meaning'])}
| ${'-'.repeat(option)} | ${'-'.repeat(standard)} | ${'-'.repeat(meaning)} |
${template.options.map(row).join('\n')}

## Limits

${template.limits.map((limit) => `- ${limit}`).join('\n')}

## Development

Begun with a component that works, in \`src/${names.file}.ts\`. Replace it by your own, and with it what
speaks of it: its test, the options, the limits and the first sentence above, \`description\` in
package.json, and this paragraph.

${development}`;
}

function widths(options: readonly (readonly [string, string, string])[]) {
  const rows = [['option', 'default', 'meaning'], ...options];
  const width = (column: number) => Math.max(...rows.map((cells) => (cells[column] ?? '').length));
  return [width(0), width(1), width(2)] as const;
}
