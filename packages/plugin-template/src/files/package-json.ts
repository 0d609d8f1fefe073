import type { PluginAnswers } from '../answers/plugin-answers.js';
import { kindTemplates } from '../kinds/kind-templates.js';
import { rangesOf } from './dependency-ranges.js';

const NODE = '>=20.19';
const FIRST_VERSION = '0.1.0';
const LICENSE = 'Apache-2.0';

/** package.json of a plugin in a repository of its own: publishable, the contract its only peer. */
export function packageJson(answers: PluginAnswers): string {
  const { summary, testPackages } = kindTemplates[answers.kind];
  return toJson({
    name: answers.name,
    version: FIRST_VERSION,
    description: answers.description ?? summary,
    keywords: ['ggmi-plugin'],
    license: answers.license ?? LICENSE,
    author: answers.author,
    type: 'module',
    engines: { node: NODE },
    exports: {
      '.': { types: './dist/index.d.ts', default: './dist/index.js' },
      './package.json': './package.json',
    },
    files: ['dist'],
    // npm publishes scoped packages privately unless told otherwise.
    publishConfig: answers.name.startsWith('@') ? { access: 'public' } : undefined,
    scripts: {
      build: 'tsc --project tsconfig.build.json',
      typecheck: 'tsc',
      test: 'vitest run',
      prepack: 'npm run build',
    },
    peerDependencies: rangesOf(['@ggmi/core']),
    dependencies: rangesOf(['zod']),
    devDependencies: rangesOf([
      '@ggmi/conformance',
      ...testPackages,
      '@types/node',
      'typescript',
      'vitest',
    ]),
  });
}

/** package.json of a plugin in the project's own repository, which brings runner and compiler. */
export function workspacePackageJson(answers: PluginAnswers): string {
  const { summary, testPackages } = kindTemplates[answers.kind];
  return toJson({
    name: answers.name,
    version: FIRST_VERSION,
    description: answers.description ?? summary,
    license: LICENSE,
    type: 'module',
    engines: { node: NODE },
    keywords: ['ggmi-plugin'],
    exports: {
      '.': {
        '@ggmi/source': './src/index.ts',
        types: './dist/index.d.ts',
        default: './dist/index.js',
      },
      './package.json': './package.json',
    },
    files: ['dist', '!dist/**/*.tsbuildinfo', 'src'],
    peerDependencies: rangesOf(['@ggmi/core']),
    dependencies: rangesOf(['zod']),
    devDependencies: rangesOf(['@ggmi/conformance', ...testPackages]),
  });
}

function toJson(manifest: object): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
