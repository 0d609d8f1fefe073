import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';
import { runMeasured } from './run-measured.js';
import { checkSanity } from './text/check-sanity.js';
import { gsm8kData, gsm8kFiles, gsm8kGenerators } from './text/gsm8k-data.js';
import { numberOf, readSummary, shown, type ReadSummary } from './text/read-summary.js';
import { sanityArms, writeSanityArms } from './text/write-sanity-arms.js';

type Data = NonNullable<typeof gsm8kData>;

const folder = 'tools/repo-checks/acceptance';

/** Values of the config by their path. */
type Settings = Readonly<Record<string, string>>;

interface Trainer {
  readonly config: string;
  /** What the comparison may take on two cores. */
  readonly seconds: number;
  readonly slice: Settings;
  readonly sanity: Settings;
}

function byteLlama(epochs: number): string {
  return `{ use: '@ggmi/trainer-tiny-lm/byte-llama', options: { context: 256, epochs: ${epochs} } }`;
}

const trainers: Readonly<Record<'kneser-ney' | 'byte-llama', Trainer>> = {
  'kneser-ney': {
    config: 'gsm8k.yaml',
    seconds: 60,
    slice: { 'readings.matched.runs': '8' },
    sanity: { 'trainer.strength': 'calibrate' },
  },
  'byte-llama': {
    config: 'gsm8k-byte-llama.yaml',
    seconds: 900,
    slice: {
      'anchors.count': '48',
      'heldOut.count': '40',
      ...Object.fromEntries(
        Object.keys(gsm8kGenerators).map((name) => [`generators.${name}.count`, '48']),
      ),
      trainer: byteLlama(1),
      'readings.matched.pairs': '24',
      'readings.data.permutations': '19',
      'readings.data.items': '40',
      'deployed.seeds': '1',
    },
    sanity: {
      trainer: byteLlama(4),
      deployed: '{ seeds: 2, trainerOptions: { epochs: 1 } }',
    },
  },
};

/** Most resident memory of an evaluation. */
const MEGABYTES = 1500;

/**
 * Both comparisons on real text from four recorded generators of known accuracy, with each text
 * trainer, and on arms whose place is known. What comes out of the four is printed as it is.
 */
export const gsm8k: Acceptance = {
  name: 'gsm8k',
  summary: 'Matched-n and as-deployed comparison of four recorded generators on GSM8K.',
  run: async ({ slice }) => {
    const list = checkList();
    if (gsm8kData === undefined) {
      list.say('skipped: the GSM8K files are not beside this checkout (shared/data/gsm8k)');
      return list.outcome();
    }
    const names = ['kneser-ney', 'byte-llama'] as const;
    for (const trainer of names) await compareGenerators(list, gsm8kData, { trainer, slice });
    const sanity = slice ? (['kneser-ney'] as const) : names;
    for (const trainer of sanity) await compareKnownArms(list, gsm8kData, { trainer, slice });
    return list.outcome();
  },
};

interface Case {
  readonly trainer: keyof typeof trainers;
  readonly slice: boolean;
}

async function compareGenerators(list: CheckList, data: Data, { trainer, slice }: Case) {
  const { config, seconds, slice: smaller } = trainers[trainer];
  const settings = { ...gsm8kFiles(data), ...(slice && smaller) };
  const run = await evaluate(list, { trainer, config, settings });
  if (run === undefined) return;
  list.check(
    `${trainer}: it ends within ${seconds} s`,
    run.seconds < seconds,
    `${run.seconds.toFixed(0)} s`,
  );
  list.check(
    `${trainer}: memory stays below ${MEGABYTES} MB`,
    run.megabytes < MEGABYTES,
    `${run.megabytes.toFixed(0)} MB`,
  );
  const { summary } = run;
  const overlap = numberOf(summary, { id: 'held-out-prompt-overlap', arm: 'anchors' });
  list.check(
    `${trainer}: no prompt of the held-out set is among the anchors`,
    overlap?.value === 0,
    shown(overlap),
  );
  for (const [generator, accuracy] of Object.entries(gsm8kGenerators)) {
    const loss = numberOf(summary, { id: 'held-out-loss', arm: generator });
    const gain = numberOf(summary, { id: 'ggmi-ld', arm: generator, source: 'ld-cmi' });
    list.check(
      `${trainer}: ${generator} (${accuracy} % correct) has a held-out loss and a GGMI_ld`,
      loss !== undefined && gain !== undefined,
      `${shown(loss)}; ${shown(gain)}`,
    );
  }
  if (slice) return;
  const own = numberOf(summary, { id: 'mutual-information', arm: 'anchors', source: 'ld-cmi' });
  list.check(
    `${trainer}: the interval of I_A lies within 0.05..0.6 nats`,
    own?.interval !== undefined && own.interval.lower >= 0.05 && own.interval.upper <= 0.6,
    shown(own),
  );
}

async function compareKnownArms(list: CheckList, data: Data, { trainer, slice }: Case) {
  const arms = mkdtempSync(join(tmpdir(), 'ggmi-gsm8k-arms-'));
  try {
    writeSanityArms(data, { folder: arms, count: slice ? 400 : 1319 });
    const files = sanityArms.map((arm) => [roleOf(arm), join(arms, `${arm}.jsonl`)]);
    const settings = Object.fromEntries(
      files.map(([role, file]) => [`${role}.options.file`, file ?? '']),
    );
    const run = await evaluate(list, {
      trainer,
      config: 'gsm8k-sanity.yaml',
      settings: { ...settings, ...trainers[trainer].sanity },
    });
    if (run !== undefined) checkSanity(list, run.summary, { trainer, pairs: 64 });
  } finally {
    rmSync(arms, { recursive: true, force: true });
  }
}

function roleOf(arm: string): string {
  if (arm === 'anchors') return arm;
  return arm === 'held-out' ? 'heldOut' : `generators.${arm}`;
}

interface Evaluated {
  readonly summary: ReadSummary;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs a config in a folder of its own and prints the report; undefined where it failed. */
async function evaluate(
  list: CheckList,
  { trainer, config, settings }: { trainer: string; config: string; settings: Settings },
): Promise<Evaluated | undefined> {
  const out = mkdtempSync(join(tmpdir(), 'ggmi-gsm8k-'));
  try {
    const started = performance.now();
    const path = `${folder}/${config}`;
    const sets = Object.entries(settings).flatMap(([at, value]) => ['--set', `${at}=${value}`]);
    const result = await runMeasured('run', path, '--out', out, '--workers', '2', ...sets);
    const seconds = (performance.now() - started) / 1000;
    list.say(`${trainer} on ${config}\n${result.stdout}`);
    const ended = result.exitCode === 0;
    list.check(`${trainer}: ${config} ends with exit code 0`, ended, result.stderr.slice(-500));
    if (!ended) return undefined;
    return { summary: readSummary(out), seconds, megabytes: result.peakMegabytes };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
