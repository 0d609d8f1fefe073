import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { RowFormat } from '../formats/row-format.js';
import { StructureError } from '../formats/structure-error.js';
import { nearestName } from '../reading/nearest-name.js';

/** What tells whether a file is still the one that was read. */
export interface FileStamp {
  readonly size: number;
  readonly modifiedMs: number;
}

/** What begins like this is something else than its reader was told. */
const signatures: readonly {
  readonly bytes: string;
  readonly name: string;
  readonly next: string;
}[] = [
  { bytes: '1f8b', name: 'a gzip archive', next: 'Unpack it first: gunzip.' },
  { bytes: '28b52ffd', name: 'a Zstandard archive', next: 'Unpack it first: unzstd.' },
  {
    bytes: '504b0304',
    name: 'a zip archive or a spreadsheet',
    next: 'Unpack it, or export it as CSV.',
  },
  { bytes: '425a68', name: 'a bzip2 archive', next: 'Unpack it first: bunzip2.' },
  { bytes: 'fd377a585a00', name: 'an xz archive', next: 'Unpack it first: unxz.' },
  { bytes: 'fffe', name: 'UTF-16 text', next: 'Save it as UTF-8.' },
  { bytes: 'feff', name: 'UTF-16 text', next: 'Save it as UTF-8.' },
];
const parquetSignature = '50415231';

/**
 * Looks at a file before it is read: throws a StructureError for one that is not there, is a folder,
 * is empty or begins like a file of another kind.
 */
export async function checkDataFile(file: string, format: RowFormat['name']): Promise<FileStamp> {
  const found = await stat(file).catch((cause: unknown) => cause);
  if (!isStats(found)) throw await missingFile(file, found);
  const { size, mtimeMs } = found;
  if (found.isDirectory()) {
    throw new StructureError({
      received: 'a folder',
      expected: 'a file',
      next: 'Name a file in it.',
    });
  }
  if (size === 0) throw new StructureError({ received: 'an empty file', expected: 'rows' });
  const head = await firstBytes(file);
  const other = signatures.find(({ bytes }) => head.startsWith(bytes));
  if (other !== undefined) {
    const { name: received, next } = other;
    throw new StructureError({ received, expected: expectedOf(format), next });
  }
  if (head.startsWith(parquetSignature) !== (format === 'parquet')) {
    const received =
      format === 'parquet' ? 'a file that does not begin with PAR1' : 'a Parquet file';
    throw new StructureError({ received, expected: expectedOf(format) });
  }
  return { size, modifiedMs: mtimeMs };
}

function isStats(
  found: unknown,
): found is Awaited<ReturnType<typeof stat>> & { mtimeMs: number; size: number } {
  return typeof found === 'object' && found !== null && 'mtimeMs' in found;
}

async function missingFile(file: string, cause: unknown): Promise<StructureError> {
  const names = await readdir(dirname(file)).catch(() => undefined);
  const nearest = names && nearestName(basename(file), names);
  const next =
    names === undefined
      ? `There is no folder ${dirname(file)}; the option file is relative to the folder of the config file.`
      : nearest === undefined
        ? 'Correct the option file; it is relative to the folder of the config file.'
        : `Did you mean '${nearest}'?`;
  const received = String(
    typeof cause === 'object' && cause !== null && 'message' in cause ? cause.message : cause,
  );
  return new StructureError({ received, expected: 'a readable file', next }, { cause });
}

async function firstBytes(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await handle.close();
  }
}

function expectedOf(format: RowFormat['name']): string {
  const texts = {
    jsonl: 'one JSON object per line',
    json: 'a JSON array of objects',
    csv: 'comma-separated values',
    parquet: 'a Parquet file',
  };
  return texts[format];
}
