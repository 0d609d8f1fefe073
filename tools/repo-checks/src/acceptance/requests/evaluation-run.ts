import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../../repository-root.js';
import { ggmiProgram } from '../ggmi.js';
import type { WatchedMoment } from './watch-process.js';

const config = 'tools/repo-checks/acceptance/requests.yaml';
const watcher = fileURLToPath(new URL('watch-process.js', import.meta.url));

/** An evaluation whose answers come from a stub server. */
export interface EvaluationParts {
  /** Where the questions stand, and whatever the run writes. */
  readonly folder: string;
  /** Name of the output folder in it. */
  readonly output: string;
  /** Overrides of the config. */
  readonly settings: readonly string[];
  /** Further arguments: of `ggmi run`. */
  readonly flags?: readonly string[];
  /** `heap`: garbage is collected before every look at the memory. */
  readonly watch?: 'time' | 'heap';
  /** Of the program that runs it, such as a limit of its heap. */
  readonly nodeFlags?: readonly string[];
}

/** How an evaluation ended. */
export interface EvaluationEnd {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** In the order of time. */
  readonly moments: readonly WatchedMoment[];
}

/** A process of `ggmi run`. */
export interface RunningEvaluation {
  readonly child: ChildProcess;
  readonly ended: Promise<EvaluationEnd>;
}

/** Writes the questions that an evaluation asks, and its held-out set. */
export function writeQuestions(folder: string, count: number): void {
  const row = (index: number): string =>
    JSON.stringify({
      id: `row-${index}`,
      question: `How many boards do ${index} beds take?`,
      answer: `${3 * index + 1} boards, and ${index % 7} spare ones do no harm.`,
    });
  const write = (name: string, from: number, rows: number): void =>
    writeFileSync(
      join(folder, name),
      Array.from({ length: rows }, (_, index) => `${row(from + index)}\n`).join(''),
    );
  write('questions.jsonl', 0, count);
  write('held-out.jsonl', 10_000_000, 40);
}

/** Starts `ggmi run` on the questions of a folder. */
export function startEvaluation(parts: EvaluationParts): RunningEvaluation {
  const { folder, output, settings, flags = [], watch, nodeFlags = [] } = parts;
  const watchFile = join(folder, `${output}-watch.jsonl`);
  const files = [
    `anchors.options.file=${join(folder, 'questions.jsonl')}`,
    `heldOut.options.file=${join(folder, 'held-out.jsonl')}`,
  ];
  const overrides = [...files, ...settings].flatMap((setting) => ['--set', setting]);
  const child = spawn(
    process.execPath,
    [
      ...(watch === undefined ? [] : ['--import', watcher]),
      ...(watch === 'heap' ? ['--expose-gc'] : []),
      ...nodeFlags,
      ggmiProgram,
      'run',
      config,
      '--out',
      join(folder, output),
      '--workers',
      '1',
      ...overrides,
      ...flags,
    ],
    {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GGMI_WATCH_FILE: watchFile },
    },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = new Promise<EvaluationEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) =>
      resolve({ exitCode, stdout, stderr, moments: readMoments(watchFile) }),
    );
  });
  return { child, ended };
}

function readMoments(file: string): readonly WatchedMoment[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  // Written by watch-process.
  return lines.map((line) => JSON.parse(line) as WatchedMoment);
}
