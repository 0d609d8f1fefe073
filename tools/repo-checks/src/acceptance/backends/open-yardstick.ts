import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryRoot } from '../../repository-root.js';
import { workshopPrompt, workshopRows } from './workshop.js';

const fixture = join(repositoryRoot, 'tools/llama-fixture');

/** Whether llama.cpp is there: tools/llama-fixture/README.md says how. */
export const isFixtureInstalled = existsSync(join(fixture, 'node_modules/node-llama-cpp'));

/** Tokens that the served model reads: ten demonstrations are some 3,500 bytes. */
export const SERVED_CONTEXT = 4096;

/** A trained model behind llama.cpp, and its trainer beside it. */
export interface Yardstick {
  /** Of the server, which has the model as `tiny`. */
  readonly url: string;
  /** ln p of each response to a prompt by the trainer, nats, without its end. ASCII only. */
  logProbabilities(prompt: string, responses: readonly string[]): Promise<readonly number[]>;
  /** The trainer's own greedy continuation, at most 64 bytes. */
  greedy(prompt: string): Promise<string>;
  close(): Promise<void>;
}

/** Trains a model on the anchors of the examples, alone and behind three others, and serves it. */
export async function openYardstick(
  folder: string,
  { rows, epochs }: { readonly rows: number; readonly epochs: number },
): Promise<Yardstick> {
  const examples = join(folder, 'examples.jsonl');
  writeFileSync(examples, trainingLines(rows).join('\n'));
  const options = JSON.stringify({ context: SERVED_CONTEXT, epochs, responseBytes: 64 });
  const child = spawn(process.execPath, ['yardstick.mjs', examples, options], {
    cwd: fixture,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<Answer> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('the yardstick ended without an answer');
    // Its own lines, as its head documents them.
    return JSON.parse(value) as Answer;
  };
  const asked = async (question: object): Promise<Answer> => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    return next();
  };
  const { url = '' } = await next();
  return {
    url,
    logProbabilities: async (prompt, responses) =>
      (await asked({ prompt, responses })).logProbabilities ?? [],
    greedy: async (prompt) => (await asked({ prompt })).greedy ?? '',
    close: async () => {
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
    },
  };
}

interface Answer {
  readonly url?: string;
  readonly logProbabilities?: readonly number[];
  readonly greedy?: string;
}

function trainingLines(count: number): readonly string[] {
  const rows = workshopRows();
  const alone = rows.map(({ question, human }) => ({ prompt: question, response: human }));
  const behindOthers = rows.slice(0, count).map(({ question, human }, index) => ({
    prompt: workshopPrompt(
      question,
      [5, 60, 110].map((far) => rows[(index + far) % rows.length]!),
    ),
    response: human,
  }));
  return [...alone, ...behindOthers].map((example) => JSON.stringify(example));
}
