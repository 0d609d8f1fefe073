import { extname } from 'node:path';
import type { RowFormat } from '../formats/row-format.js';
import { nearestName } from '../reading/nearest-name.js';

const SHOWN = 12;

const formatOfExtension: Readonly<Record<string, RowFormat['name']>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.json': 'json',
  '.csv': 'csv',
  '.parquet': 'parquet',
};

/** What to do about problems, built from what is known of file and options. */
export function advice(known: {
  readonly file: string;
  readonly format: RowFormat['name'];
  /** Advice that the problem itself brought. */
  readonly first?: string | undefined;
  /** Whether rows were refused that the option onBadRow could skip. */
  readonly skippable: boolean;
  /** A field that the first row lacks, and the paths that it has. */
  readonly missing?: { readonly field: string; readonly paths: readonly string[] } | undefined;
}): string {
  const extension = extname(known.file).toLowerCase();
  const meant = formatOfExtension[extension];
  const sentences = [
    known.first,
    meant === undefined || meant === known.format
      ? undefined
      : `The name ends in ${extension}, which '@ggmi/backend-recorded/${meant}' reads; this is '@ggmi/backend-recorded/${known.format}'.`,
    known.missing && missingSentence(known.missing),
    known.skippable
      ? 'Mend the rows named here, or the fields, rows and rewrite options that read them; onBadRow: skip leaves such rows out and counts them.'
      : undefined,
  ].filter((sentence) => sentence !== undefined);
  return sentences.length > 0 ? sentences.join(' ') : 'Mend the file, or the options that read it.';
}

function missingSentence({
  field,
  paths,
}: {
  readonly field: string;
  readonly paths: readonly string[];
}): string {
  const shown = paths.slice(0, SHOWN).map((path) => `'${path}'`);
  const more = paths.length > SHOWN ? ', …' : '';
  const nearest = nearestName(field, paths);
  const question = nearest === undefined ? '' : ` Did you mean '${nearest}'?`;
  return `The first row has ${shown.length === 0 ? 'no field' : shown.join(', ')}${more}, not '${field}'.${question}`;
}
