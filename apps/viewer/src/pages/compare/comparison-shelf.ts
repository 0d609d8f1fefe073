import type { RunComparison } from '@ggmi/core';
import { comparisonFigures, type Figure } from '@ggmi/report';
import { fileVersion } from '../../runs/file-version.js';
import type { ViewerContext } from '../../server/viewer-context.js';

/** Runs that are shown side by side. */
export interface ShownComparison {
  /** Names of their folders, the reference first. */
  readonly ids: readonly string[];
  /** Changes when the files of one of them do. */
  readonly version: string;
  readonly comparison: RunComparison;
  readonly figures: readonly Figure[];
}

/** Comparisons by the names of their runs. */
export interface ComparisonShelf {
  /**
   * @returns undefined where one of them is not on the shelf of runs.
   * @throws what `compareRuns` throws.
   */
  open(ids: readonly string[]): Promise<ShownComparison | undefined>;
}

/** Comparisons that are kept, each for its figures and tables. */
const KEPT = 4;

/** Opens comparisons of the runs of a viewer; one is made once while its files stay as they are. */
export function openComparisonShelf({
  shelf,
  desk,
}: Pick<ViewerContext, 'shelf' | 'desk'>): ComparisonShelf {
  const kept = new Map<string, Promise<ShownComparison>>();
  return {
    async open(ids) {
      const paths = ids.flatMap((id) => shelf.find(id)?.path ?? []);
      if (paths.length < ids.length) return undefined;
      const version = paths.map(versionOf).join('-');
      const key = JSON.stringify([ids, version]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = desk.comparison(paths).then((comparison) => ({
        ids,
        version,
        comparison,
        figures: comparisonFigures(comparison),
      }));
      kept.set(key, made);
      made.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return made;
    },
  };
}

/** A run without results has a record alone. */
function versionOf(path: string): string {
  const files = ['record.json', 'summary.json'];
  return fileVersion(path, files) ?? fileVersion(path, files.slice(0, 1)) ?? '0';
}
