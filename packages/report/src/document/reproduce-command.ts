import type { RunRecord } from '@ggmi/core';

/** The command that gives the same bytes, for a POSIX shell in the folder of the config. */
export function reproduceCommand({ config, seed }: RunRecord): string {
  const overrides = config.overrides.flatMap((override) => ['--set', override]);
  return ['npx', 'ggmi', 'run', config.file, '--seed', String(seed), ...overrides]
    .map(shellWord)
    .join(' ');
}

/** A word as a shell reads it back unchanged; plain words stay as they are. */
function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
