import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ggmi } from '../ggmi.js';
import { runFolder } from '../text/read-summary.js';
import type { BackendCheck } from './backend-check.js';
import { SERVED_CONTEXT } from './open-yardstick.js';
import { storedDraws } from './stored-draws.js';

const config = 'examples/in-context-size.yaml';

/** Anchors per prompt, as the example sweeps them. */
const sizes = [3, 10];

/** Too few tokens for ten demonstrations, enough for three. */
const SHORT_CONTEXT = 2048;

/**
 * The sweep over anchors per prompt with real answers: ten of them fit the served context and are all
 * there, both points print their panel and their proxy, and a context that is too short is refused in
 * plain words.
 */
export async function checkInContext(check: BackendCheck): Promise<void> {
  const { list, folder, slice } = check;
  const out = join(folder, 'in-context-size');
  const { exitCode, stdout, stderr } = await sweep(check, { out, context: SERVED_CONTEXT });
  const reason = exitCode === 0 ? undefined : stderr.slice(-600);
  list.check(
    '3 and 10 anchors per prompt: the sweep ends with exit code 0',
    exitCode === 0,
    reason,
  );
  if (exitCode !== 0) return;
  const report = readFileSync(join(runFolder(out), 'report.txt'), 'utf8');
  list.say(report.slice(report.indexOf('── Sweep'), report.indexOf('── Warnings')).trimEnd());
  const printed = stdout.replaceAll(/\s+/g, ' ');
  list.check(
    'its panel follows GGMI_ld along 3 and 10, and the proxies in a block of their own',
    /GGMI_ld.*: 3 \S+ 10.*── Proxies .*hsic, width × 4.*: 3 \S+ 10/.test(printed),
  );
  const draws = storedDraws(out);
  const shown = draws.map(({ prompts }) =>
    prompts.map(({ demonstrations }) => demonstrations.length),
  );
  const asked = slice ? SLICE_ANCHORS : 200;
  list.check(
    'every prompt shows as many as it should, and all but a few are answered',
    sizes.every((size) =>
      shown.some((counts) => counts.length === asked && counts.every((count) => count === size)),
    ) && draws.every(({ examples }) => examples.length > 0.85 * asked),
    draws.map(({ examples, prompts }) => `${examples.length} of ${prompts.length}`).join(', '),
  );
  await checkShortContext(check);
}

/** Ten are shown beside one that is asked. */
const SLICE_ANCHORS = 14;

async function checkShortContext(check: BackendCheck): Promise<void> {
  const out = join(check.folder, 'short-context');
  const { exitCode, stderr } = await sweep(
    { ...check, slice: true },
    { out, context: SHORT_CONTEXT, further: { sweep: '{ ten: { prompt.demonstrations: [10] } }' } },
  );
  const words = stderr.replaceAll(/\s+/g, ' ');
  const told = /Not one of \d+ draws .*?the input length exceeds the context length/.exec(
    words,
  )?.[0];
  check.list.check(
    `in a context of ${SHORT_CONTEXT} tokens ten anchors are refused with exit code 2 and the reason`,
    exitCode === 2 && told !== undefined,
    told ?? stderr.slice(-600),
  );
}

function sweep(
  { yardstick, slice }: BackendCheck,
  {
    out,
    context,
    further,
  }: {
    readonly out: string;
    readonly context: number;
    readonly further?: Readonly<Record<string, string>>;
  },
) {
  const options = {
    model: 'tiny',
    host: yardstick.url,
    temperature: 1,
    num_ctx: context,
    num_predict: slice ? 40 : 200,
  };
  const settings = {
    'generators.model.options': JSON.stringify(options),
    ...(slice && {
      'anchors.count': `${SLICE_ANCHORS}`,
      'readings.matched.runs': '2',
      'readings.matched.pairs': '4',
      'readings.proxy.items': '12',
      'readings.proxy.permutations': '19',
    }),
    ...further,
  };
  const sets = Object.entries(settings).flatMap(([at, value]) => ['--set', `${at}=${value}`]);
  return ggmi('run', config, '--out', out, ...sets);
}
