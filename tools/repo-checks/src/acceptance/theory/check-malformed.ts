import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckList } from '../check-list.js';
import { ggmi } from '../ggmi.js';

/** A sound chain of fair bits: every malformed one is this one with a single key replaced. */
const sound = {
  kind: 'discrete',
  itemLaw: '[0.5, 0.5]',
  anchorItems: '1',
  syntheticItems: '1',
  prompt: 'reversible',
  promptFactor: '[[1, 0], [0, 1]]',
  generatorFactor: '[[0.5, 0.5]]',
  curationFactor: '[1]',
  output: 'addition-modulo',
  curation: '[[0], [1]]',
  syntheticTrainer: '[[1, 0], [0, 1]]',
  anchorTrainer: '[[1, 0], [0, 1]]',
};

interface Fault {
  readonly name: string;
  readonly key: keyof typeof sound;
  readonly value: string;
  /** What the message has to hold: the row, what it is, and what it should be. */
  readonly says: readonly string[];
}

const faults: readonly Fault[] = [
  {
    name: 'a negative probability',
    key: 'promptFactor',
    value: '[[1, 0], [-0.5, 1.5]]',
    says: ['promptFactor[1][0]', 'received -0.5', 'expected a number in [0, 1]'],
  },
  {
    name: 'an unnormalised row',
    key: 'syntheticTrainer',
    value: '[[1, 0], [0.5, 0.4]]',
    says: ['syntheticTrainer[1]', 'which sums to 0.9', 'expected probabilities that sum to 1'],
  },
  {
    name: 'a ragged table',
    key: 'anchorTrainer',
    value: '[[1, 0], [1]]',
    says: ['anchorTrainer[1]', '1 entries', 'expected 2 entries'],
  },
  {
    name: 'an empty alphabet',
    key: 'curationFactor',
    value: '[]',
    says: ['curationFactor', 'an empty list', 'No alphabet may be empty'],
  },
  {
    name: 'an unreachable state',
    key: 'generatorFactor',
    value: '[[1, 0]]',
    says: ['generatorFactor', 'an unreachable state', 'e_M is never 1'],
  },
];

/** Each malformed chain file ends with 2 and its message at its place; the sound one with 0. */
export async function checkMalformed(list: CheckList): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ggmi-malformed-'));
  const evaluate = (chain: Readonly<Record<string, string>>) => {
    const file = join(folder, 'chain.yaml');
    const lines = Object.entries(chain).map(([key, value]) => `${key}: ${value}`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return ggmi('theory', file);
  };
  try {
    const { exitCode, stderr } = await evaluate(sound);
    list.check('the sound chain ends with 0', exitCode === 0, stderr || undefined);
    for (const { name, key, value, says } of faults) {
      const refused = await evaluate({ ...sound, [key]: value });
      const line = Object.keys(sound).indexOf(key) + 1;
      const wanted = ['error CHAIN_MALFORMED', `chain.yaml:${line}:`, ...says];
      const missing = wanted.filter((text) => !refused.stderr.includes(text));
      const clean = refused.stdout === '' && !/^ +at /m.test(refused.stderr);
      list.check(
        `${name} ends with 2, its place and its message`,
        refused.exitCode === 2 && missing.length === 0 && clean,
        missing.length === 0 ? `line ${line}` : `without ${missing.join(', ')}`,
      );
    }
    const [negative, unnormalised] = faults;
    const both = await evaluate({
      ...sound,
      [negative!.key]: negative!.value,
      [unnormalised!.key]: unnormalised!.value,
    });
    const said = [...negative!.says, ...unnormalised!.says];
    list.check(
      'several faults are told at once',
      said.every((text) => both.stderr.includes(text)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
