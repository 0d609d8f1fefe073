import type { PluginAnswers } from './answers/plugin-answers.js';
import { conformanceTest } from './files/conformance-test.js';
import { workspaceEntry, workspacePlugin } from './files/entry.js';
import { workspacePackageJson } from './files/package-json.js';
import { readme } from './files/readme.js';
import { workspaceTsconfigJson } from './files/tsconfig-json.js';
import { kindTemplates } from './kinds/kind-templates.js';
import { pluginNamesOf } from './names/plugin-names-of.js';

/**
 * The files of a new plugin in the project's own repository, by path below its folder. The package is
 * `@ggmi/<kind>-<name>`, by the table of CONTRIBUTING.md.
 */
export function workspacePluginFiles(answers: PluginAnswers): ReadonlyMap<string, string> {
  const names = pluginNamesOf(answers);
  const template = kindTemplates[answers.kind];
  const development = `Tests: \`npx vitest run --project ${names.folder}\`.\n`;
  return new Map([
    ['package.json', workspacePackageJson(answers)],
    ['README.md', readme(answers, { development })],
    ['tsconfig.json', workspaceTsconfigJson],
    ['vitest.config.ts', vitestConfig(names.folder)],
    ['src/index.ts', workspaceEntry(answers)],
    [`src/${names.folder}.ts`, workspacePlugin(answers)],
    ['src/version.ts', `/** The version in package.json. */\nexport const VERSION = '0.1.0';\n`],
    [`src/${names.file}.ts`, template.source(names)],
    [`test/${names.file}.test.ts`, template.test(names)],
    ['test/conformance.test.ts', conformanceTest()],
  ]);
}

function vitestConfig(folder: string): string {
  return `import { testProject } from '../../vitest.project.js';

export default testProject('${folder}');
`;
}
