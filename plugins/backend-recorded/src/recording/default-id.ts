/**
 * The id of a row that names none: `line-3` or `row-3`, in the second of several files
 * `file-2-line-3`. It depends on places and not on names, so that columns of one file and copies of
 * a folder have the same ids.
 */
export function defaultId(
  unit: 'line' | 'row',
  {
    ordinal,
    file,
    files,
  }: {
    readonly ordinal: number;
    /** Position in the list of files, from 0. */
    readonly file: number;
    /** How many files there are. */
    readonly files: number;
  },
): string {
  return files === 1 ? `${unit}-${ordinal}` : `file-${file + 1}-${unit}-${ordinal}`;
}
