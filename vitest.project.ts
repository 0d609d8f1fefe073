import { defineProject, type TestProjectInlineConfiguration } from 'vitest/config';

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>;

/** Built modules of this workspace: Node loads them as they are, without a transformation. */
const builtModules = /\/(?:packages|plugins|apps|tools)\/[^/]+\/dist\//;

/**
 * The tests of one package. They read other packages of the workspace as sources, which need no build,
 * or as what is built of them: a third quicker.
 */
export function testProject(name: string, { server, ...options }: TestOptions = {}) {
  const readsBuilt = process.env['GGMI_TESTED_PACKAGES'] === 'built';
  return defineProject({
    ssr: { resolve: { conditions: readsBuilt ? [] : ['@ggmi/source'] } },
    test: {
      name,
      include: ['test/**/*.test.ts'],
      server: { deps: { ...server?.deps, external: readsBuilt ? [builtModules] : [] } },
      ...options,
    },
  });
}
