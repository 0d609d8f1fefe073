import { GgmiError } from '@ggmi/core';
import { reportParts, runFigures, type Figure, type ReportParts } from '@ggmi/report';
import { readRun, type FinishedRun } from '@ggmi/runtime';
import { figurePlace } from '../figures/figure-place.js';
import { fileVersion } from './file-version.js';
import type { RunPlace } from './run-shelf.js';

/** A finished run as pages show it. */
export interface ReadRun extends FinishedRun {
  readonly place: RunPlace;
  /** Changes when its files do. */
  readonly version: string;
  readonly figures: readonly Figure[];
  /** With a place in every part where its figures come. */
  readonly parts: ReportParts;
}

/** Reads runs, and keeps those that were read last while their files stay as they are. */
export interface RunReader {
  /**
   * @returns undefined where the run has no summary yet.
   * @throws RUN_DAMAGED
   */
  finished(place: RunPlace): ReadRun | undefined;
}

/** Runs that are kept: somebody compares a few, and goes back and forth between them. */
const KEPT = 6;

/** A reader that has read nothing. */
export function createRunReader(): RunReader {
  const kept = new Map<string, ReadRun>();
  return {
    finished(place) {
      const version = fileVersion(place.path, ['record.json', 'summary.json']);
      if (version === undefined) return undefined;
      if (place.summaryProblem !== undefined) throw summaryDamaged(place);
      const key = place.path;
      const found = kept.get(key);
      kept.delete(key);
      const run = found?.version === version ? found : read(place, version);
      kept.set(key, run);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return run;
    },
  };
}

function read(place: RunPlace, version: string): ReadRun {
  const run = readRun(place.path);
  const figures = runFigures(run.summary);
  const parts = reportParts(run, (part) =>
    figures.filter((figure) => figure.part === part).map(figurePlace),
  );
  return { ...run, place, version, figures, parts };
}

/** RUN_DAMAGED: the summary of a run is JSON, and no summary. */
function summaryDamaged({ path, summaryProblem = '' }: RunPlace): GgmiError {
  return new GgmiError({
    code: 'RUN_DAMAGED',
    message: `The results of ${path} cannot be shown: ${summaryProblem}.`,
    next: 'Run the command that began it again, with --resume: what the store has is not computed again, and the summary is written anew.',
    fields: { path },
  });
}
