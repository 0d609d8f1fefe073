import type { SettingComparison } from '@ggmi/core';
import { distinct } from '../quantities/quantity-pool.js';

/** Where a setting stands. */
export type SettingLabel = Pick<SettingComparison, 'mode' | 'panel' | 'at'>;

/**
 * Names the settings of a comparison in words: mode, panel, and where they stand on every axis. What all
 * of them have in common tells nothing apart and is left out, as is a panel of the name of its axis.
 */
export function settingNames(settings: readonly SettingLabel[]): (setting: SettingLabel) => string {
  const isTold = (key: 'mode' | 'panel'): boolean =>
    settings.length === 1 || distinct(settings.map((each) => each[key] ?? '')).length > 1;
  const [withMode, withPanel] = [isTold('mode'), isTold('panel')];
  return ({ mode, panel, at = {} }) => {
    const parts = [
      withMode ? mode : undefined,
      withPanel && !Object.hasOwn(at, panel ?? '') ? panel : undefined,
      ...Object.entries(at).map(([axis, value]) => `${axis} = ${value}`),
    ].filter((part) => part !== undefined && part !== '');
    return parts.length === 0 ? (mode ?? panel ?? 'the run') : parts.join(', ');
  };
}

/** The only evaluation of a run without modes and sweep. */
export function isWhole({ mode, panel, at }: SettingLabel): boolean {
  return mode === undefined && panel === undefined && at === undefined;
}
