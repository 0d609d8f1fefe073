import { formatFiles, joinPathFragments, logger, updateJson, type Tree } from '@nx/devkit';
import {
  answerProblems,
  kindTemplates,
  pluginKindOf,
  pluginKinds,
  workspacePluginFiles,
  type PluginAnswers,
} from '@ggmi/plugin-template';

/** Options of `nx g @ggmi/workspace-plugin:plugin`, as plugin-schema.json has them. */
export interface PluginOptions {
  /** What follows the kind in the folder's name. */
  readonly name: string;
  readonly kind: string;
  readonly component?: string;
  readonly description?: string;
}

interface ProjectFile {
  readonly references: readonly { readonly path: string }[];
}

/**
 * Adds plugins/<kind>-<name> to the tree, from the template that outsiders use, and the references to
 * it. Throws with every problem at once, and then changes nothing. Returns what Nx calls when the
 * files are written.
 */
export async function pluginGenerator(tree: Tree, options: PluginOptions): Promise<() => void> {
  const folder = folderOf(options);
  const location = joinPathFragments('plugins', folder);
  const problems = [
    ...answerProblems({ ...options, name: folder }).map(
      ({ answer, received, expected }) => `${answer}: received '${received}', expected ${expected}`,
    ),
    ...(tree.exists(location) ? [`${location} is there already`] : []),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const [path, text] of workspacePluginFiles(answersOf(options, folder))) {
    tree.write(joinPathFragments(location, path), text);
  }
  for (const path of ['tsconfig.json', 'tsconfig.test.json']) {
    updateJson(tree, path, (project: ProjectFile) => withReference(project, `./${location}`));
  }
  await formatFiles(tree);
  return () => logger.info(nextSteps(folder));
}

function folderOf({ name, kind }: PluginOptions): string {
  const known = pluginKindOf(kind);
  return known === undefined ? name : `${kindTemplates[known].prefix}-${name}`;
}

function answersOf({ kind, component, description }: PluginOptions, folder: string): PluginAnswers {
  return {
    name: `@ggmi/${folder}`,
    kind: pluginKindOf(kind) ?? pluginKinds[0],
    ...(component === undefined ? {} : { component }),
    ...(description === undefined ? {} : { description }),
  };
}

/** With the reference, behind the last one of the same folder. */
function withReference(project: ProjectFile, path: string): ProjectFile {
  const last = project.references.findLastIndex((each) => each.path.startsWith('./plugins/'));
  return { ...project, references: project.references.toSpliced(last + 1, 0, { path }) };
}

function nextSteps(folder: string): string {
  return `Next:\n  npm install\n  npx vitest run --project ${folder}\n  npm run check`;
}
