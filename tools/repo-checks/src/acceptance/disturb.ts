import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository-root.js';
import type { CheckList } from './check-list.js';
import { ggmi, ggmiProgram } from './ggmi.js';

/** A run that is disturbed: its arguments after `ggmi run`, and where it may write. */
export interface DisturbedRun {
  /** The config and its overrides. */
  readonly args: readonly string[];
  /** An empty folder. */
  readonly folder: string;
  readonly list: CheckList;
  readonly kills: number;
  /** The moments of the kills, in seconds after a start: spread evenly by the golden ratio. */
  readonly moments: { readonly from: number; readonly to: number };
}

/**
 * Runs a config with 1 and with 2 workers and holds the bytes against each other, then kills it again
 * and again without warning and resumes it: nothing finished is redone, nothing is stored twice, and
 * the bytes stay.
 */
export async function disturb(run: DisturbedRun): Promise<void> {
  await killAndResume(run, await compareWorkers(run));
}

/** The results of 1 and of 2 workers, held against each other; gives the bytes. */
async function compareWorkers({ args, folder, list }: DisturbedRun): Promise<string> {
  const texts: string[] = [];
  const payloads: string[] = [];
  for (const workers of ['1', '2']) {
    const out = join(folder, `workers-${workers}`);
    const { exitCode, stderr } = await ggmi('run', ...args, '--out', out, '--workers', workers);
    list.check(
      `a run with ${workers} worker(s) ends with exit code 0`,
      exitCode === 0,
      stderr.slice(-300),
    );
    texts.push(resultsOf(out));
    payloads.push(storeLines(out).toSorted().join('\n'));
  }
  list.check('results.jsonl is the same with 1 and with 2 workers', texts[0] === texts[1]);
  list.check('every payload is the same with 1 and with 2 workers', payloads[0] === payloads[1]);
  return texts[0]!;
}

async function killAndResume(run: DisturbedRun, undisturbed: string): Promise<void> {
  const { folder, args, list, kills, moments } = run;
  let killed = 0;
  for (let round = 0; killed < kills; round++) {
    const out = join(folder, `killed-${round}`);
    let ended = false;
    for (let attempt = 0; !ended && killed < kills; attempt++) {
      const share = (killed * 0.618_033_988_749_895) % 1;
      const seconds = moments.from + share * (moments.to - moments.from);
      ended = await endsBefore(['run', ...args, '--out', out, ...resumeFlag(out)], seconds);
      if (!ended) killed += 1;
    }
    const { exitCode } = await ggmi('run', ...args, '--out', out, ...resumeFlag(out));
    list.check(`round ${round + 1} ends after ${killed} kills in all`, exitCode === 0);
    list.check('its results.jsonl is that of an undisturbed run', resultsOf(out) === undisturbed);
    list.check('no cell was finished twice', finishedTwice(out) === 0, `${finishedTwice(out)}`);
    list.check('no draw was stored twice', storedTwice(out) === 0, `${storedTwice(out)}`);
  }
  list.say(`${killed} kills`);
}

/** Runs ggmi and kills it after some seconds; true where it ended by itself before. */
function endsBefore(args: readonly string[], seconds: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ggmiProgram, ...args], {
      cwd: repositoryRoot,
      stdio: 'ignore',
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code !== null && code !== 0)
        reject(new Error(`ggmi ${args.join(' ')} ended with ${code}`));
      else resolve(code === 0);
    });
  });
}

/** Without a record there is nothing to resume yet: the first start may have been killed too early. */
function resumeFlag(out: string): string[] {
  return runFolders(out).length > 0 ? ['--resume'] : [];
}

function runFolders(out: string): string[] {
  try {
    return readdirSync(out).filter((name) => existsRecord(join(out, name)));
  } catch {
    return [];
  }
}

function existsRecord(folder: string): boolean {
  try {
    return readdirSync(folder).includes('record.json');
  } catch {
    return false;
  }
}

function resultsOf(out: string): string {
  return readFileSync(join(out, runFolders(out)[0]!, 'results.jsonl'), 'utf8');
}

/** The payload lines of a store; the last line of a segment may have been cut by a kill. */
function storeLines(out: string): string[] {
  const store = join(out, 'store');
  return readdirSync(store).flatMap((segment) => {
    const lines = readFileSync(join(store, segment), 'utf8').split('\n');
    return lines.slice(0, -1);
  });
}

function storedTwice(out: string): number {
  const addresses = storeLines(out).map((line) => line.slice(0, 40));
  return addresses.length - new Set(addresses).size;
}

function finishedTwice(out: string): number {
  const journal = readFileSync(join(out, runFolders(out)[0]!, 'journal.jsonl'), 'utf8');
  const finished = [
    ...journal.matchAll(/"cell-ended","cell":"([0-9a-f]+)","outcome":"succeeded"/g),
  ];
  const cells = finished.map(([, cell]) => cell);
  return cells.length - new Set(cells).size;
}
