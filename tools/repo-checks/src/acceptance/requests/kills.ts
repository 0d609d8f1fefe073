import { mkdirSync, readdirSync, readFileSync, statSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { callsByDraw, readCallLog, untilQuiet } from './call-log.js';
import { startEvaluation, writeQuestions, type RunningEvaluation } from './evaluation-run.js';
import { keyedUniform, type FaultMix } from './fault-mix.js';
import { keptPayloads } from './kept-lines.js';
import { startStub } from './start-stub.js';
import { stubBackends } from './stub-backends.js';

const draws = 4;
/** Faults that pass: every draw is answered in the end. */
const mix: FaultMix = { busy: 0.02, unavailable: 0.02, reset: 0.02, half: 0.02 };
const concurrency = 16;

/** One kill: how far the stub's log was, and what the client had kept. */
interface Kill {
  readonly logBytes: number;
  readonly kept: ReadonlySet<string>;
}

/**
 * Kills an evaluation again and again without warning while it draws, and resumes it: a draw whose
 * answer was received and kept is never asked for again, as the server's own log shows.
 */
export async function checkKills(
  list: CheckList,
  { folder: parent, kills }: { readonly folder: string; readonly kills: number },
): Promise<void> {
  const folder = join(parent, 'kills');
  mkdirSync(folder);
  const questions = 20 * kills;
  const asked = questions * draws;
  writeQuestions(folder, questions);
  const log = join(folder, 'calls.log');
  const stub = await startStub({ seed: 'kills', mix, delayMs: 40, log });
  const settings = [
    ...stubBackends.ollama(stub.url),
    `prompt.draws=${draws}`,
    `requests.concurrency={start: ${concurrency}, most: ${concurrency}}`,
  ];
  const start = (output: string): RunningEvaluation =>
    startEvaluation({ folder, output, settings, flags: resumeFlag(join(folder, output)) });
  const done: Kill[] = [];
  for (let round = 0; round < kills; round++) {
    const left = asked - (done.at(-1)?.kept.size ?? 0);
    const calls = Math.floor((2 * left * keyedUniform(`calls/${round}`)) / (kills - round + 1));
    await killAfter(start('runs'), { log, calls, extraMs: 25 * keyedUniform(`wait/${round}`) });
    await untilQuiet(log);
    done.push({
      logBytes: statSync(log).size,
      kept: keptDraws(join(folder, 'runs', 'generations')),
    });
  }
  const end = await start('runs').ended;
  const { calls, bytes } = readCallLog(log);
  list.check(
    `after ${kills} kills the evaluation ends with exit code 0`,
    end.exitCode === 0,
    end.exitCode === 0
      ? `kept at the kills: ${done.map(({ kept }) => kept.size).join(' ')} of ${asked}`
      : end.stderr.slice(-500),
  );
  const midway = done.filter(({ kept }) => kept.size > 0 && kept.size < asked).length;
  list.check('most kills came while it drew', midway > kills / 2, `${midway} of ${kills}`);
  let askedAgain = 0;
  for (const { logBytes, kept } of done) {
    const later = readCallLog(log, logBytes).calls;
    askedAgain += later.filter(({ draw }) => kept.has(draw)).length;
  }
  list.check(
    'no draw that was kept at a kill was asked for after it',
    askedAgain === 0,
    `${askedAgain}`,
  );
  checkLost(list, { calls, kills });
  const undisturbed = await start('undisturbed').ended;
  await stub.stop();
  list.check(
    'results.jsonl is that of a run that nobody disturbed',
    undisturbed.exitCode === 0 &&
      resultsOf(join(folder, 'runs')) === resultsOf(join(folder, 'undisturbed')),
    undisturbed.exitCode === 0 ? undefined : undisturbed.stderr.slice(-500),
  );
  const again = readCallLog(log, bytes).calls;
  list.check(
    'that run asked for the same draws',
    new Set(again.map(({ draw }) => draw)).size === asked,
  );
}

/** What a kill costs: answers that the server had sent and the client had not yet kept. */
function checkLost(
  list: CheckList,
  {
    calls,
    kills,
  }: { readonly calls: ReturnType<typeof readCallLog>['calls']; readonly kills: number },
): void {
  const lost = [...callsByDraw(calls).values()]
    .map((ofDraw) => ofDraw.filter(({ isSent }) => isSent).length - 1)
    .reduce((sum, extra) => sum + extra, 0);
  list.check(
    `answered twice were at most the ${concurrency} draws under way at each kill`,
    lost <= concurrency * kills,
    `${lost} answers in flight were lost by ${kills} kills`,
  );
}

/** Kills a run once the stub had so many more calls, and a little later. */
async function killAfter(
  { child, ended }: RunningEvaluation,
  moment: { readonly log: string; readonly calls: number; readonly extraMs: number },
): Promise<void> {
  const { log, calls, extraMs } = moment;
  const before = existsSync(log) ? lines(log) : 0;
  while (child.exitCode === null && lines(log) - before < calls) await pause(5);
  await pause(extraMs);
  child.kill('SIGKILL');
  await ended;
}

function lines(log: string): number {
  return readCallLog(log).calls.length;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Names of the draws whose answers are kept: every answer of the stub begins with that of its draw. */
function keptDraws(generations: string): ReadonlySet<string> {
  const names = keptPayloads(generations).map((payload) => {
    // The shape of a Generation.
    const { example } = payload as { readonly example?: { readonly response: string } };
    return example?.response.slice(0, 16) ?? '';
  });
  return new Set(names);
}

function resumeFlag(output: string): readonly string[] {
  return runFolder(output) === undefined ? [] : ['--resume'];
}

function runFolder(output: string): string | undefined {
  if (!existsSync(output)) return undefined;
  return readdirSync(output)
    .map((name) => join(output, name))
    .find((path) => existsSync(join(path, 'record.json')));
}

function resultsOf(output: string): string {
  return readFileSync(join(runFolder(output) ?? output, 'results.jsonl'), 'utf8');
}
