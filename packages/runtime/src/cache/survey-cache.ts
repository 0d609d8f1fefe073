import { statSync } from 'node:fs';
import { cacheFolders, runFolders, type CacheFolder, type CachePart } from './cache-folders.js';
import type { KeptOrigin } from '../generations/kept-component.js';
import { readAnswer } from './entry-origin.js';
import { readSegment, segmentFiles } from './read-segment.js';

/** What an output folder keeps, every line checked: plain data. */
export interface CacheSurvey {
  readonly parts: readonly SurveyedPart[];
  /** Paths of the run folders beside it. */
  readonly runs: readonly string[];
}

/** The store of cells or the generations. */
export interface SurveyedPart {
  readonly part: CachePart;
  readonly path: string;
  readonly segments: readonly SurveyedSegment[];
}

/** One segment: what one process wrote. */
export interface SurveyedSegment {
  readonly file: string;
  readonly bytes: number;
  /** Lines that are sound. */
  readonly entries: number;
  /** Numbers of the lines that are not, from 1. */
  readonly damagedLines: readonly number[];
  /** Of generations: draws that gave an example, that gave none, and prompts. */
  readonly draws?: {
    readonly generated: number;
    readonly failed: number;
    readonly prompts: number;
  };
  /** Of generations: draws, scores and vectors by where they came from. */
  readonly origins?: readonly SurveyedOrigin[];
  /** When it was begun and last written, as ISO dates. */
  readonly from: string;
  readonly to: string;
}

/** Answers of one component and model. */
export interface SurveyedOrigin {
  /** Absent for answers that were kept before they said where they came from. */
  readonly origin?: KeptOrigin;
  readonly entries: number;
}

/** Reads all segments of an output folder and checks every line; nothing is changed. */
export function surveyCache(output: string): CacheSurvey {
  const parts = cacheFolders(output).map((folder) => ({
    ...folder,
    segments: segmentFiles(folder.path).map((file) => surveySegment(folder, file)),
  }));
  return { parts, runs: runFolders(output) };
}

function surveySegment({ part }: CacheFolder, file: string): SurveyedSegment {
  const { size, birthtime, mtime } = statSync(file);
  const damagedLines: number[] = [];
  const prompts = new Set<unknown>();
  let entries = 0;
  let [generated, draws] = [0, 0];
  const origins = new Map<string, SurveyedOrigin>();
  for (const { number, entry } of readSegment(file)) {
    if (entry === undefined) {
      damagedLines.push(number);
      continue;
    }
    entries += 1;
    if (part === 'store') continue;
    const { promptId, outcome, origin } = readAnswer(entry);
    const key = JSON.stringify(origin ?? null);
    const others = origins.get(key)?.entries ?? 0;
    origins.set(key, { ...(origin && { origin }), entries: others + 1 });
    if (outcome === undefined) continue;
    draws += 1;
    prompts.add(promptId);
    if (outcome === 'generated') generated += 1;
  }
  const from = birthtime < mtime ? birthtime : mtime;
  return {
    file,
    bytes: size,
    entries,
    damagedLines,
    ...(part === 'generations' && {
      draws: { generated, failed: draws - generated, prompts: prompts.size },
      origins: [...origins].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
    }),
    from: from.toISOString(),
    to: mtime.toISOString(),
  };
}
