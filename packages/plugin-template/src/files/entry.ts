import type { PluginAnswers } from '../answers/plugin-answers.js';
import { kindTemplates } from '../kinds/kind-templates.js';
import { pluginNamesOf } from '../names/plugin-names-of.js';

/** src/index.ts of a plugin in a repository of its own: the plugin, as the default export. */
export function entry(answers: PluginAnswers): string {
  const names = pluginNamesOf(answers);
  return `import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { ${names.export} } from './${names.file}.js';

export default definePlugin({
  name: '${names.package}',
  version: '0.1.0', // as in package.json
  contract: CONTRACT_VERSION,
  ${kindTemplates[answers.kind].list}: [${names.export}],
});

export { ${names.export} };
`;
}

/** src/index.ts of a plugin in the project's own repository: names only. */
export function workspaceEntry(answers: PluginAnswers): string {
  const names = pluginNamesOf(answers);
  return `export { ${names.plugin} as default } from './${names.folder}.js';
export { ${names.export} } from './${names.file}.js';
export { VERSION } from './version.js';
`;
}

/** The file of the plugin in the project's own repository. */
export function workspacePlugin(answers: PluginAnswers): string {
  const names = pluginNamesOf(answers);
  const { list, summary } = kindTemplates[answers.kind];
  return `import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { ${names.export} } from './${names.file}.js';
import { VERSION } from './version.js';

/** ${summary} */
export const ${names.plugin} = definePlugin({
  name: '${names.package}',
  version: VERSION,
  contract: CONTRACT_VERSION,
  ${list}: [${names.export}],
});
`;
}
