import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { startEvaluation, writeQuestions } from './evaluation-run.js';
import { startStub } from './start-stub.js';
import { stubBackends } from './stub-backends.js';

const questions = 200;
const answered = 100;
const concurrency = 16;

/** A key that is withdrawn while it is used ends the run with one message, and the calls with it. */
export async function checkRefusal(
  list: CheckList,
  { folder: parent }: { readonly folder: string },
): Promise<void> {
  const folder = join(parent, 'refusal');
  mkdirSync(folder);
  writeQuestions(folder, questions);
  const refuseAfter = { calls: answered, status: 401 };
  const stub = await startStub({ seed: 'refusal', mix: {}, delayMs: 10, refuseAfter });
  const { exitCode, stderr } = await startEvaluation({
    folder,
    output: 'runs',
    settings: [
      ...stubBackends.ollama(stub.url),
      `requests.concurrency={start: ${concurrency}, most: ${concurrency}}`,
    ],
  }).ended;
  const { calls } = await stub.stop();
  const said = stderr.split('REQUEST_REJECTED').length - 1;
  list.check(
    'a key that is rejected ends the run as a mistake, and says so once',
    exitCode === 2 && said === 1,
    exitCode === 2 && said === 1 ? undefined : `exit code ${exitCode}: ${stderr.slice(-800)}`,
  );
  list.check(
    `of ${questions - answered} draws in line, only the ${concurrency} under way were still asked for`,
    calls <= answered + concurrency,
    `${calls} calls`,
  );
}
