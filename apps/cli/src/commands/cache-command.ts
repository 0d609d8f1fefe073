import { resolve } from 'node:path';
import { renderBlocks, wholeCell, wordsCell, type Block } from '@ggmi/report';
import {
  pruneCache,
  surveyCache,
  type CachePart,
  type PruneOutcome,
  type SurveyedPart,
  type SurveyedSegment,
} from '@ggmi/runtime';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi cache list` and `ggmi cache verify`. */
export interface CacheOptions {
  readonly json?: true;
}

/** Options of `ggmi cache prune`. */
export interface PruneOptions extends CacheOptions {
  readonly unused?: true;
  readonly damaged?: true;
  /** Days. */
  readonly olderThan?: number;
  readonly part?: CachePart;
  /** Name or place in the config, component id or model. */
  readonly generator?: string;
  readonly yes?: true;
}

const dayMs = 86_400_000;

/** Lists what an output folder keeps for later runs. */
export function cacheListCommand(
  folder: string,
  options: CacheOptions,
  { workingDirectory, output }: Surroundings,
): number {
  const survey = surveyCache(resolve(workingDirectory, folder));
  if (options.json) showJson(survey, output);
  else output.write(`${renderBlocks(partBlocks(folder, survey.parts), output.style)}\n`);
  return exitCode.success;
}

/** Checks every line that an output folder keeps; damage ends with the exit code of a gate. */
export function cacheVerifyCommand(
  folder: string,
  options: CacheOptions,
  { workingDirectory, output }: Surroundings,
): number {
  const { parts } = surveyCache(resolve(workingDirectory, folder));
  const segments = parts.flatMap((part) => part.segments);
  const damaged = segments.filter(({ damagedLines }) => damagedLines.length > 0);
  const entries = segments.reduce((sum, each) => sum + each.entries, 0);
  const sound = damaged.length === 0;
  if (options.json) showJson({ sound, entries, damaged }, output);
  else {
    const text = `${entries} entries in ${segments.length} segments of ${folder} are sound${sound ? '.' : `; ${damaged.length} segments have damaged lines:`}`;
    const items = damaged.map(({ file, damagedLines }) => ({
      mark: '✗',
      text: `${file}: lines ${damagedLines.slice(0, 10).join(', ')}${damagedLines.length > 10 ? ` and ${damagedLines.length - 10} more` : ''}`,
      tone: 'bad' as const,
    }));
    const next = `Runs pass over them and make again what they held. \`ggmi cache prune --damaged\` removes them.`;
    const blocks: readonly Block[] = [
      { type: 'paragraph', text },
      ...(sound
        ? []
        : [
            { type: 'list' as const, items },
            { type: 'paragraph' as const, text: next },
          ]),
    ];
    output.write(`${renderBlocks(blocks, output.style)}\n`);
  }
  return sound ? exitCode.success : exitCode.gate;
}

/** Removes what is asked for, with `--yes`; says what would go without it. */
export function cachePruneCommand(
  folder: string,
  options: PruneOptions,
  { workingDirectory, output, messages }: Surroundings,
): number {
  const { unused, damaged, olderThan, part, generator, yes, json } = options;
  if ([unused, damaged, olderThan, generator].every((each) => each === undefined)) {
    messages.write(
      'Say what is to go: --unused, --older-than <days>, --generator <name> or --damaged.\n',
    );
    return exitCode.userMistake;
  }
  const outcome = pruneCache({
    output: resolve(workingDirectory, folder),
    parts: part === undefined ? ['generations', 'store'] : [part],
    ...(unused && { unused: 'cells' }),
    ...(damaged && { damaged: 'lines' }),
    ...(generator !== undefined && { generator }),
    ...(olderThan !== undefined && { writtenBefore: Date.now() - olderThan * dayMs }),
    mode: yes ? 'remove' : 'dry-run',
  });
  if (json) showJson({ removed: yes === true, ...outcome }, output);
  else {
    const text = prunedText(outcome, yes ? 'remove' : 'dry-run');
    output.write(`${renderBlocks([{ type: 'paragraph', text }], output.style)}\n`);
  }
  return exitCode.success;
}

function prunedText(
  { entries, damagedLines, bytes, files }: PruneOutcome,
  mode: 'remove' | 'dry-run',
): string {
  if (files.length === 0) return 'Nothing to remove.';
  const what = `${entries} entries and ${damagedLines} damaged lines, ${sizeText(bytes)}, of ${files.length} segments`;
  return mode === 'remove'
    ? `Removed ${what}.`
    : `Would remove ${what}. Nothing was changed: add --yes to remove them.`;
}

function partBlocks(folder: string, parts: readonly SurveyedPart[]): readonly Block[] {
  if (parts.length === 0) return [{ type: 'paragraph', text: `${folder} keeps nothing.` }];
  const headers = ['segment', 'entries', 'draws', 'prompts', 'size', 'from', 'to', 'damaged'];
  const columns = headers.map((header, index) => ({
    header: wordsCell(header),
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return parts.flatMap(({ part, segments }) => [
    { type: 'heading' as const, text: part === 'store' ? 'Results of cells' : 'Generations' },
    {
      type: 'table' as const,
      table: {
        columns,
        rows: segments.map(({ file, entries, draws, bytes, from, to, damagedLines }) =>
          [
            file.slice(file.lastIndexOf('segment-')),
            `${entries}`,
            draws === undefined ? '' : `${draws.generated}, ${draws.failed} failed`,
            draws === undefined ? '' : `${draws.prompts}`,
            sizeText(bytes),
            from.slice(0, 16),
            to.slice(0, 16),
            `${damagedLines.length}`,
          ].map((text) => wholeCell(text)),
        ),
      },
    },
    ...originBlocks(segments),
  ]);
}

/** What was paid for, by who answered: over all segments. */
function originBlocks(segments: readonly SurveyedSegment[]): readonly Block[] {
  const sums = new Map<string, readonly [role: string, model: string, id: string, sum: number]>();
  for (const { origin, entries } of segments.flatMap(({ origins = [] }) => origins)) {
    const { role = 'not said', model = null, component = '' } = origin ?? {};
    const key = JSON.stringify([role, model, component]);
    sums.set(key, [role, model ?? '', component, entries + (sums.get(key)?.[3] ?? 0)]);
  }
  if (sums.size === 0) return [];
  const columns = ['from', 'model', 'component', 'answers'].map((header, index) => ({
    header: wordsCell(header),
    align: index < 3 ? ('left' as const) : ('right' as const),
  }));
  const rows = [...sums.values()].map((row) => row.map((text) => wholeCell(`${text}`)));
  return [{ type: 'table', table: { columns, rows } }];
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
