import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  answerProblems,
  pluginFiles,
  pluginKindOf,
  pluginNamesOf,
  type PluginAnswers,
} from '@ggmi/plugin-template';
import { askMissing } from './ask-missing.js';
import { folderProblem } from './folder-problem.js';
import { readArguments, type GivenAnswers } from './read-arguments.js';
import type { Surroundings } from './surroundings.js';
import { usage } from './usage.js';

/** What a mistake of the user ends with. */
const MISTAKE = 2;

/**
 * Writes a new plugin into a folder of its name and says what to type next. Asks for what is missing
 * where somebody can answer; every problem comes at once, and then nothing is written. Returns the
 * exit code: 0, or 2 for a problem.
 */
export async function createPlugin(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const { answers: given, help, problems } = readArguments(args);
  if (help) {
    surroundings.write(usage);
    return 0;
  }
  const answered =
    surroundings.ask === undefined || problems.length > 0
      ? given
      : await askMissing(given, surroundings.ask);
  const { answers, found } = await checked(answered, surroundings.workingDirectory);
  const all = [...problems, ...found];
  if (answers === undefined || all.length > 0) {
    surroundings.complain(`${all.map((problem) => `- ${problem}\n`).join('')}\n${usage}`);
    return MISTAKE;
  }
  await write(answers, surroundings);
  return 0;
}

/** The answers, where they will do, and what is wrong with them or with the folder. */
async function checked(
  given: GivenAnswers,
  workingDirectory: string,
): Promise<{ readonly answers?: PluginAnswers; readonly found: readonly string[] }> {
  const kind = pluginKindOf(given.kind ?? '');
  const { name } = given;
  const wrong = answerProblems({ ...given, ...(kind && { kind }) });
  const found = wrong.map(
    ({ answer, received, expected }) =>
      `${answer}: received ${given[answer] === undefined ? 'nothing' : `'${received}'`}, expected ${expected}.`,
  );
  const named = name !== undefined && !wrong.some(({ answer }) => answer === 'name');
  if (!named) return { found };
  const folder = folderOf(name);
  const taken = await folderProblem(join(workingDirectory, folder));
  if (taken !== undefined) found.push(taken);
  if (kind === undefined || found.length > 0) return { found };
  return { answers: { ...given, name, kind }, found };
}

function folderOf(name: string): string {
  return name.slice(name.indexOf('/') + 1);
}

async function write(answers: PluginAnswers, surroundings: Surroundings): Promise<void> {
  const { folder, id, file: component } = pluginNamesOf(answers);
  const files = pluginFiles(answers);
  for (const [path, text] of files) {
    const file = join(surroundings.workingDirectory, folder, path);
    await mkdir(dirname(file), { recursive: true });
    // Whatever came into the folder since it was looked at is not overwritten.
    await writeFile(file, text, { flag: 'wx' });
  }
  surroundings.write(
    `${folder}/ has ${files.size} files; its component is ${id}. Next:\n\n` +
      `  cd ${folder}\n  npm install\n  npm test\n\n` +
      `Then replace src/${component}.ts by your own, and with it what README.md and package.json say of it.\n`,
  );
}
