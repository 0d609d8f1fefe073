import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository-root.js';
import { runProcess } from '../run-process.js';
import type { Acceptance } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';

const folder = 'tools/llama-fixture';

/**
 * llama.cpp as the yardstick of exported models: log-probabilities and greedy continuations of models
 * trained in full and by adapters, and the tests of the server that backends are tested against. The
 * slice is the whole.
 */
export const fixture: Acceptance = {
  name: 'fixture',
  summary:
    'Exported models under llama.cpp give what the trainer gives; the server keeps its protocols.',
  run: async () => {
    const list = checkList();
    if (!existsSync(join(repositoryRoot, folder, 'node_modules/node-llama-cpp'))) {
      list.say(`skipped: the fixture is not installed (${folder}/README.md says how)`);
      return list.outcome();
    }
    await checkServer(list);
    const { exitCode, stdout, stderr } = await runProcess(process.execPath, [
      `${folder}/check.mjs`,
    ]);
    list.say(stdout.trimEnd());
    const reason = exitCode === 0 ? undefined : stderr.slice(-500);
    list.check('trained models are the same under llama.cpp', exitCode === 0, reason);
    return list.outcome();
  },
};

async function checkServer(list: CheckList): Promise<void> {
  const tests = readdirSync(join(repositoryRoot, folder, 'test'))
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `${folder}/test/${name}`);
  const options = ['--test', '--test-concurrency=1', '--test-reporter=tap'];
  const { exitCode, stdout } = await runProcess(process.execPath, [...options, ...tests]);
  for (const [, verdict, sentence] of stdout.matchAll(/^ {4}(ok|not ok) \d+ - (.*)$/gm)) {
    list.check(sentence ?? '', verdict === 'ok');
  }
  list.check(`the tests of ${folder} pass`, exitCode === 0, exitCode === 0 ? undefined : stdout);
}
