import { resolve } from 'node:path';
import type { ComponentFinding, Generator, GeneratorCapabilities, Logger } from '@ggmi/core';
import type { RowFormat } from './formats/row-format.js';
import { drawRecorded } from './pool/draw-recorded.js';
import { openRecording } from './recording/open-recording.js';
import type { Recording } from './recording/recording.js';
import type { RecordingOptions } from './recording-options.js';

/** What every recorded generator can do, whatever the format of its files. */
export const recordedCapabilities = {
  produces: 'text',
  prompts: ['none', 'text'],
  pool: 'finite',
  discrete: false,
  scoring: 'none',
  logProbabilities: 'none',
  law: false,
} as const satisfies GeneratorCapabilities;

/**
 * Examples that were generated before, one per row. The files are surveyed once per instance, at the
 * first call that needs them.
 */
export function recordedGenerator(
  options: RecordingOptions,
  {
    format,
    needs,
  }: {
    readonly format: RowFormat;
    readonly needs: { readonly baseDirectory: string; readonly logger: Logger };
  },
): Generator {
  let loading: Promise<Recording> | undefined;
  const load = (): Promise<Recording> => (loading ??= open());
  async function open(): Promise<Recording> {
    const files = [options.file].flat().map((file) => resolve(needs.baseDirectory, file));
    const recording = await openRecording(files, { format, options });
    for (const { reason, count, places } of recording.drops) {
      const more = count > places.length ? ', …' : '';
      needs.logger.warn(`${count} rows left out (${reason}): ${places.join(', ')}${more}`);
    }
    return recording;
  }
  return {
    async *generate(request) {
      request.signal.throwIfAborted();
      yield* drawRecorded(await load(), request);
    },
    size: async () => (await load()).size,
    fingerprint: async () => (await load()).fingerprint,
    drops: async () => (await load()).drops,
    check: async () => [dataFinding(await load())],
  };
}

/** How many rows there are: what `ggmi doctor` says of files that can be used. */
function dataFinding({ size, drops }: Recording): ComponentFinding {
  const left = drops.reduce((sum, { count }) => sum + count, 0);
  const rows = `${size} ${size === 1 ? 'row' : 'rows'} to draw from`;
  return left === 0
    ? { severity: 'ok', subject: 'data', detail: rows }
    : {
        severity: 'warning',
        subject: 'data',
        detail: `${rows}, ${left} left out by onBadRow: skip`,
      };
}
