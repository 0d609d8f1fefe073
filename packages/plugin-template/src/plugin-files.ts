import type { PluginAnswers } from './answers/plugin-answers.js';
import { conformanceTest } from './files/conformance-test.js';
import { entry } from './files/entry.js';
import { packageJson } from './files/package-json.js';
import { readme } from './files/readme.js';
import { tsconfigBuildJson, tsconfigJson } from './files/tsconfig-json.js';
import { workflow } from './files/workflow.js';
import { kindTemplates } from './kinds/kind-templates.js';
import { pluginNamesOf } from './names/plugin-names-of.js';

const development = `\`\`\`sh
npm install
npm test           # own tests, and the checks that every plugin of the kind must pass
npm run typecheck
npm publish        # builds first
\`\`\`

What the checks are, and how to state a bias that is known: README of \`@ggmi/conformance\`.
`;

/**
 * The files of a new plugin in a repository of its own, by path. Pure: the same answers, the same
 * files. The answers are ones without problems: see `answerProblems`.
 *
 * @example
 * pluginFiles({ name: '@acme/estimator-ring', kind: 'estimator' }).get('src/index.ts')
 */
export function pluginFiles(answers: PluginAnswers): ReadonlyMap<string, string> {
  const names = pluginNamesOf(answers);
  const template = kindTemplates[answers.kind];
  return new Map([
    ['package.json', packageJson(answers)],
    ['README.md', readme(answers, { development })],
    ['tsconfig.json', tsconfigJson],
    ['tsconfig.build.json', tsconfigBuildJson],
    ['.gitignore', 'node_modules/\ndist/\n'],
    ['.github/workflows/ci.yml', workflow()],
    ['src/index.ts', entry(answers)],
    [`src/${names.file}.ts`, template.source(names)],
    [`test/${names.file}.test.ts`, template.test(names)],
    ['test/conformance.test.ts', conformanceTest()],
  ]);
}
