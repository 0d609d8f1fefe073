import { pluginKindOf, pluginKinds } from '@ggmi/plugin-template';
import type { GivenAnswers } from './read-arguments.js';

/** Asks for name and kind where they were not given. An empty line leaves an answer missing. */
export async function askMissing(
  given: GivenAnswers,
  ask: (question: string) => Promise<string>,
): Promise<GivenAnswers> {
  const answers = { ...given };
  answers.name ??= await ask('Name of the package, such as @acme/estimator-ring: ');
  answers.kind ??= await askKind(ask);
  return answers;
}

/** A kind, or its number in the list. */
async function askKind(ask: (question: string) => Promise<string>): Promise<string> {
  const list = pluginKinds.map((kind, i) => `  ${i + 1} ${kind}`).join('\n');
  const reply = (await ask(`${list}\nKind of plugin, 1 to ${pluginKinds.length}: `)).trim();
  return pluginKinds[Number(reply) - 1] ?? pluginKindOf(reply) ?? reply;
}
