import type { PointSummary, RunSummary, SettingComparison } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';

/** A point of a sweep, or the only evaluation of a run without one. */
export type RunPoint = Pick<PointSummary, 'mode' | 'panel' | 'quantities' | 'verdict'> &
  Partial<Pick<PointSummary, 'at'>>;

/** Points that both runs have, and how many each has alone. */
export interface MatchedSettings {
  readonly pairs: readonly {
    readonly label: Pick<SettingComparison, 'mode' | 'panel' | 'at'>;
    readonly here: RunPoint;
    readonly there: RunPoint;
  }[];
  readonly onlyHere: number;
  readonly onlyThere: number;
}

/** Brings the points of two runs together by mode, panel and the values of their axes. */
export function matchSettings(here: RunSummary, there: RunSummary): MatchedSettings {
  const [own, other] = [pointsOf(here), pointsOf(there)];
  const pairs = [...own].flatMap(([key, point]) => {
    const match = other.get(key);
    return match === undefined ? [] : [{ label: labelOf(point), here: point, there: match }];
  });
  return { pairs, onlyHere: own.size - pairs.length, onlyThere: other.size - pairs.length };
}

function pointsOf({ points, quantities, verdict }: RunSummary): ReadonlyMap<string, RunPoint> {
  const all: readonly RunPoint[] = points ?? [{ quantities, verdict }];
  return new Map(all.map((point) => [canonicalJson(labelOf(point)), point]));
}

function labelOf({ mode, panel, at }: RunPoint) {
  return {
    ...(mode !== undefined && { mode }),
    ...(panel !== undefined && { panel }),
    ...(at !== undefined && { at }),
  };
}
