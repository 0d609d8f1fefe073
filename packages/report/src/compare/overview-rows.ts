import type { ComparedQuantity, RunComparison, SettingComparison } from '@ggmi/core';
import { distinct } from '../quantities/quantity-pool.js';
import { directionOf } from './difference-quantity.js';
import { isWhole, settingNames } from './setting-names.js';

/** An arm in all runs, in one setting. */
export interface OverviewRow {
  /** Absent for runs without modes and sweep. */
  readonly setting?: string;
  readonly arm: string;
  /** Per other run; undefined where it has no such setting or no such loss. */
  readonly found: readonly (ComparedQuantity | undefined)[];
}

/** All runs side by side. */
export interface Overview {
  readonly rows: readonly OverviewRow[];
  /** Rows of settings that are equal in all runs: of a sweep they are left out. */
  readonly equal: number;
  /** Settings that are left out. */
  readonly leftOut: number;
}

/** Settings whose arms are listed. */
const MOST_SETTINGS = 12;

/** A row per arm and setting of three runs or more; undefined where there is nothing to show. */
export function overviewRows({ others }: RunComparison): Overview | undefined {
  if (others.length < 2) return undefined;
  const settings = others.map(
    (other) => new Map(other.settings.map((each) => [keyOf(each), each])),
  );
  const all = new Map(settings.flatMap((of) => [...of]));
  const nameOf = settingNames([...all.values()]);
  const shown = [...all].slice(0, MOST_SETTINGS);
  const rows = shown.flatMap(([key, setting]) => {
    const losses = settings.map((of) => lossesOf(of.get(key)));
    const arms = distinct(losses.flatMap((of) => of.map(({ arm }) => arm)));
    const name = isWhole(setting) ? {} : { setting: nameOf(setting) };
    return arms.map((arm): OverviewRow => ({
      ...name,
      arm,
      found: losses.map((of) => of.find((each) => each.arm === arm)),
    }));
  });
  if (rows.length === 0) return undefined;
  const differing = rows.filter((row) => row.setting === undefined || !isEqual(row));
  return {
    rows: differing,
    equal: rows.length - differing.length,
    leftOut: all.size - shown.length,
  };
}

/** Equal for settings of one mode, panel and place on every axis. */
function keyOf({ mode = '', panel = '', at = {} }: SettingComparison): string {
  const axes = Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([mode, panel, axes]);
}

function lossesOf(setting: SettingComparison | undefined): readonly ComparedQuantity[] {
  return setting?.heldOut.quantities.filter(({ id }) => id === 'held-out-loss') ?? [];
}

function isEqual({ found }: OverviewRow): boolean {
  return found.every(
    (compared) => compared !== undefined && directionOf(compared.difference) === 'equal',
  );
}
