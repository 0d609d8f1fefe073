import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryRoot } from '../../repository-root.js';

/** GSM8K lies beside the checkout where it is there at all; it is never copied into the project. */
const shared = process.env['GGMI_SHARED'] ?? resolve(repositoryRoot, '..', 'shared');
const folder = join(shared, 'data', 'gsm8k');

/** The files of GSM8K; undefined where they are not beside this checkout. */
export const gsm8kData = existsSync(folder)
  ? { solutions: join(folder, 'example_model_solutions.jsonl'), train: join(folder, 'train.jsonl') }
  : undefined;

/** The generators whose solutions are recorded, and how many of them are correct, in percent. */
export const gsm8kGenerators = {
  'finetuned-6b': 21.7,
  'finetuned-175b': 34.7,
  'verified-6b': 39.0,
  'verified-175b': 56.3,
} as const;

/** What sets the files of a config of the four generators. */
export function gsm8kFiles({
  solutions,
  train,
}: NonNullable<typeof gsm8kData>): Readonly<Record<string, string>> {
  const generators = Object.keys(gsm8kGenerators).map((name) => `generators.${name}`);
  return {
    'heldOut.options.file': train,
    ...Object.fromEntries(
      ['anchors', ...generators].map((role) => [`${role}.options.file`, solutions]),
    ),
  };
}
