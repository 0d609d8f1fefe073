import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../repository-root.js';
import type { CheckList } from '../check-list.js';
import { ggmi } from '../ggmi.js';
import { numberOf, readSummary, reasonOf, runFolder, shown } from '../text/read-summary.js';
import type { BackendCheck } from './backend-check.js';
import { checkLogProbabilities } from './check-log-probabilities.js';
import { protocols, type Protocol } from './protocols.js';

/** Most tokens of an answer, and the bytes that the model gives are tokens. */
const TOKENS = 60;

const smaller = {
  'anchors.count': '14',
  'heldOut.count': '12',
  trainer: "{ use: '@ggmi/trainer-ngram/kneser-ney' }",
  'readings.matched.runs': '4',
  'readings.matched.pairs': '7',
  'deployed.resamples': '200',
};

/**
 * One evaluation over both protocols, by configs that differ in one line: both end, with the rows of
 * their generators; log-probabilities are those of exact scoring, and are withheld where the law that was
 * sampled is another.
 */
export async function checkProtocols(check: BackendCheck): Promise<void> {
  checkDifference(check.list);
  for (const protocol of protocols) {
    const out = join(check.folder, protocol.name.replace(' ', '-'));
    if (!(await evaluated(check, protocol, out))) continue;
    checkRows(check.list, protocol, out);
    await checkLogProbabilities(check, { protocol, out, tokens: TOKENS });
  }
}

function checkDifference(list: CheckList): void {
  const [one, other] = protocols.map(({ config }) =>
    readFileSync(join(repositoryRoot, config), 'utf8').split('\n'),
  );
  const different = one!.filter((line, index) => line !== other![index]);
  const holds =
    one!.length === other!.length && different.length === 1 && different[0]!.endsWith('# backend');
  const names = protocols.map(({ config }) => config).join(' and ');
  list.check(`${names} differ in the backend's line alone`, holds, `${different.length} line(s)`);
}

async function evaluated(
  { list, yardstick, slice }: BackendCheck,
  { name, config, options }: Protocol,
  out: string,
): Promise<boolean> {
  const settings = {
    ...(slice && smaller),
    ...Object.fromEntries(
      [
        ['free', 1],
        ['cool', 0.7],
      ].map(([arm, temperature]) => [
        `generators.${arm}.options`,
        JSON.stringify(
          options(yardstick.url, { temperature: Number(temperature), tokens: TOKENS }),
        ),
      ]),
    ),
  };
  const sets = Object.entries(settings).flatMap(([at, value]) => ['--set', `${at}=${value}`]);
  const { exitCode, stderr } = await ggmi('run', config, '--out', out, ...sets);
  const reason = exitCode === 0 ? undefined : stderr.slice(-600);
  list.check(`${name}: the evaluation ends with exit code 0`, exitCode === 0, reason);
  return exitCode === 0;
}

function checkRows(list: CheckList, { name }: Protocol, out: string): void {
  const summary = readSummary(out);
  for (const arm of ['free', 'cool']) {
    const loss = numberOf(summary, { id: 'held-out-loss', arm });
    const gain = numberOf(summary, { id: 'ggmi-ld', arm, source: 'ld-cmi' });
    list.check(
      `${name}: '${arm}' has its held-out loss and its GGMI_ld`,
      loss !== undefined && gain !== undefined,
      `${shown(loss)}; ${shown(gain)}`,
    );
  }
  const gain = numberOf(summary, { id: 'information-gain-per-item', arm: 'free' });
  list.check(`${name}: at temperature 1 there is a ΔI`, gain !== undefined, shown(gain));
  const reason = reasonOf(summary, { id: 'information-gain-per-item', arm: 'cool' });
  const report = readFileSync(join(runFolder(out), 'report.txt'), 'utf8').replaceAll(/\s+/g, ' ');
  list.check(
    `${name}: at temperature 0.7 the row of ΔI reads 'not available' and why`,
    reason !== undefined &&
      /temperature (is )?0\.7/.test(reason) &&
      report.includes(`not available: ${reason}`),
    reason,
  );
}
