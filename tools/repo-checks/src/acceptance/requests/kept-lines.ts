import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sound lines of the segments of a folder, as the payloads that they hold. */
export function keptPayloads(folder: string): readonly Readonly<Record<string, unknown>>[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^segment-\d+\.jsonl$/.test(name))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .map(payloadOf)
    .filter((payload) => payload !== undefined);
}

/** Address, digest and text, as docs/guide describes them; undefined where a kill cut the line. */
function payloadOf(line: string): Readonly<Record<string, unknown>> | undefined {
  const digest = line.slice(41, 81);
  const text = line.slice(82);
  const found = createHash('sha256').update(text).digest('hex').slice(0, 40);
  // Segments hold objects.
  return found === digest ? (JSON.parse(text) as Record<string, unknown>) : undefined;
}
