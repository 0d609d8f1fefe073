import { GgmiError } from '@ggmi/core';
import { z } from 'zod';
import { checkedAnswer } from './checked-answer.js';
import type { OllamaServer } from './ollama-server.js';

/** What newer servers can do, and since which version. */
export const since = {
  logProbabilities: '0.12.11',
  thinking: '0.9.0',
  schemaOfAnswers: '0.5.0',
  creationFromFiles: '0.5.5',
  embedding: '0.3.0',
} as const;

const versionSchema = z.object({ version: z.string().min(1).max(100) });

/** GET /api/version, such as `0.12.11`. */
export function serverVersion(server: OllamaServer, signal: AbortSignal): Promise<string> {
  return server.ask({
    purpose: 'the version',
    body: 'whole',
    signal,
    call: async ({ client }) => checkedAnswer(versionSchema, await client.version()).version,
  });
}

/** Whether a version is at least another. One that is no release (`0.0.0`, a commit) counts as new. */
export function isAtLeast(version: string, wanted: string): boolean {
  const numbers = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number);
  if (numbers === undefined || numbers.every((number) => number === 0)) return true;
  const difference = wanted
    .split('.')
    .map((number, place) => (numbers[place] ?? 0) - Number(number))
    .find((each) => each !== 0);
  return (difference ?? 0) >= 0;
}

/** @throws SERVER_TOO_OLD where the server is older than what is asked of it. */
export function requireVersion(
  { url, version }: { readonly url: string; readonly version: string },
  { wanted, by }: { readonly wanted: string; readonly by: string },
): void {
  if (isAtLeast(version, wanted)) return;
  throw new GgmiError({
    code: 'SERVER_TOO_OLD',
    message: `${url} is Ollama ${version}; ${by} ${by.endsWith('s') ? 'need' : 'needs'} ${wanted}.`,
    next: `Update Ollama there to ${wanted} or later.`,
    fields: { server: url, version, wanted },
  });
}
