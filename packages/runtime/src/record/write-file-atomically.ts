import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file so that a reader sees the old text or the new one, never a part. */
export function writeFileAtomically(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}
