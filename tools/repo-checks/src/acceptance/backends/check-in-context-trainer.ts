import { join } from 'node:path';
import { ggmi } from '../ggmi.js';
import { numberOf, readSummary, shown } from '../text/read-summary.js';
import type { BackendCheck } from './backend-check.js';

const config = 'tools/repo-checks/acceptance/in-context-trainer.yaml';

/** The trainer that only draws, in place of the one of the config. */
const generative = {
  'trainer.use': "'@ggmi/trainer-in-context/generative'",
  'trainer.slots.generator': '[answering]',
};

/**
 * Post-training by context of the served model: exact losses where it scores given texts, bounded ones of
 * drawn answers where it only answers, which give no nats per byte; and the check of a config tells what
 * scores from what does not.
 */
export async function checkInContextTrainer(check: BackendCheck): Promise<void> {
  await checkLosses(check, { name: 'scoring', settings: {}, isLogLoss: true });
  await checkLosses(check, { name: 'generative', settings: generative, isLogLoss: false });
  const unsuitable = ['--set', `trainer.slots.generator=${generative['trainer.slots.generator']}`];
  const { exitCode, stderr } = await ggmi('check', config, ...unsuitable);
  check.list.check(
    'ggmi check refuses scores by a generator that gives none, with exit code 2',
    exitCode === 2 && stderr.includes('SLOT_UNSUITABLE'),
    / received .*/.exec(stderr)?.[0].trim() ?? stderr,
  );
}

async function checkLosses(
  { list, yardstick, folder, slice }: BackendCheck,
  {
    name,
    settings,
    isLogLoss,
  }: {
    readonly name: string;
    readonly settings: Readonly<Record<string, string>>;
    readonly isLogLoss: boolean;
  },
): Promise<void> {
  const out = join(folder, `trainer-${name}`);
  const all = {
    'generators.scored.options.endpointUrl': yardstick.url,
    'generators.answering.options.host': yardstick.url,
    ...(slice
      ? { 'anchors.count': '6', 'heldOut.count': '2' }
      : { 'readings.matched.runs': '6', 'readings.matched.pairs': '6' }),
    ...settings,
  };
  const sets = Object.entries(all).flatMap(([at, value]) => ['--set', `${at}=${value}`]);
  const { exitCode, stderr } = await ggmi('run', config, '--out', out, ...sets);
  const reason = exitCode === 0 ? undefined : stderr.slice(-600);
  list.check(`${name} losses of a context: the run ends with exit code 0`, exitCode === 0, reason);
  if (exitCode !== 0) return;
  const summary = readSummary(out);
  const loss = numberOf(summary, { id: 'held-out-loss', arm: 'anchors' });
  const nats = numberOf(summary, { id: 'held-out-nats-per-byte', arm: 'anchors' });
  const own = numberOf(summary, { id: 'mutual-information', arm: 'anchors', source: 'ld-cmi' });
  list.check(
    `${name} losses of a context: a held-out loss, an I_A${isLogLoss ? ' and nats per byte' : ', and no nats per byte'}`,
    loss !== undefined && own !== undefined && (nats !== undefined) === isLogLoss,
    `${shown(loss)}; ${shown(own)}; ${shown(nats)}`,
  );
}
