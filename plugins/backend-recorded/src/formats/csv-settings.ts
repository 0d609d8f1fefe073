import type { Options } from 'csv-parse';

/**
 * How cells are told apart. Cells stay bytes, since decoding them here would hide broken UTF-8; the
 * parser's own care for a byte order mark would decode them, too.
 */
export function csvSettings(delimiter: string): Options {
  return {
    delimiter,
    encoding: null,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: 2 ** 26,
  };
}
