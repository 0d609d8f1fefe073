import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../repository-root.js';
import type { Acceptance } from './acceptance.js';
import { checkList } from './check-list.js';
import { ggmi } from './ggmi.js';

const config = 'tools/repo-checks/acceptance/gsm8k.yaml';
const generators = ['finetuned-6b', 'finetuned-175b', 'verified-6b', 'verified-175b'];

/** GSM8K lies beside the checkout where it is there at all; it is never copied into the project. */
const shared = process.env['GGMI_SHARED'] ?? resolve(repositoryRoot, '..', 'shared');
const data = join(shared, 'data', 'gsm8k');

/**
 * Both comparisons on real text from four recorded generators of known accuracy, in full or, as a
 * slice, with fewer runs. Whatever comes out is printed as it is; only its form is checked.
 */
export const gsm8k: Acceptance = {
  name: 'gsm8k',
  summary: 'Matched-n and as-deployed comparison of four recorded generators on GSM8K.',
  run: async ({ slice }) => {
    const list = checkList();
    if (!existsSync(data)) {
      list.say('skipped: the GSM8K files are not beside this checkout (shared/data/gsm8k)');
      return list.outcome();
    }
    const out = mkdtempSync(join(tmpdir(), 'ggmi-gsm8k-'));
    const started = performance.now();
    const { exitCode, stdout, stderr } = await ggmi(
      'run',
      config,
      '--out',
      out,
      '--workers',
      '2',
      ...fileOverrides(),
      ...(slice ? ['--set', 'readings.matched.runs=8'] : []),
    );
    const seconds = (performance.now() - started) / 1000;
    rmSync(out, { recursive: true, force: true });
    list.say(stdout);
    list.check('the evaluation ends with exit code 0', exitCode === 0, stderr.slice(-500));
    for (const generator of generators) {
      list.check(`the report names ${generator}`, stdout.includes(generator));
    }
    list.check('it ends within a minute', seconds < 60, `${seconds.toFixed(1)} s`);
    return list.outcome();
  },
};

function fileOverrides(): string[] {
  const solutions = join(data, 'example_model_solutions.jsonl');
  const files = [
    ['anchors', solutions],
    ['heldOut', join(data, 'train.jsonl')],
    ...generators.map((generator) => [`generators.${generator}`, solutions]),
  ];
  return files.flatMap(([role, file]) => ['--set', `${role}.options.file=${file}`]);
}
