import type { SettingComparison } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { settingNames } from './setting-names.js';
import { changedEffects, winnerText } from './verdict-words.js';

/** In how many settings both runs conclude the same; undefined where no setting has two verdicts. */
export function settingAgreement(settings: readonly SettingComparison[]): string | undefined {
  const known = withVerdicts(settings);
  if (known.length === 0) return undefined;
  const same = known.filter(({ verdicts }) => verdicts.agreement === 'same').length;
  return `Both runs conclude the same in ${same} of ${known.length} settings that have a verdict in both.`;
}

/** The same, with a line for each setting in which they conclude differently. */
export function agreementBlocks(settings: readonly SettingComparison[]): readonly Block[] {
  const sentence = settingAgreement(settings);
  if (sentence === undefined) return [];
  const nameOf = settingNames(settings);
  const other = withVerdicts(settings).filter(({ verdicts }) => verdicts.agreement !== 'same');
  const more = other.length - MOST_SETTINGS;
  return [
    { type: 'heading', text: 'What both runs conclude' },
    { type: 'paragraph', text: sentence, tone: other.length === 0 ? 'strong' : 'warning' },
    ...(other.length === 0 ? [] : [listOf(other.slice(0, MOST_SETTINGS), nameOf)]),
    ...(more > 0 ? [{ type: 'caption' as const, text: `and ${more} more settings.` }] : []),
  ];
}

function listOf(
  settings: readonly SettingComparison[],
  nameOf: (setting: SettingComparison) => string,
): Block {
  return {
    type: 'list',
    items: settings.map((setting) => ({
      mark: '≠',
      text: `${nameOf(setting)}: ${changeText(setting)}`,
    })),
  };
}

/** Settings of other conclusions that are listed. */
const MOST_SETTINGS = 12;

function withVerdicts(settings: readonly SettingComparison[]): readonly SettingComparison[] {
  return settings.filter(({ verdicts }) => verdicts.agreement !== 'unknown');
}

function changeText({ verdicts }: SettingComparison): string {
  const { here, there, effects } = verdicts;
  // Settings without both verdicts are no part of it.
  if (!here.available || !there.available) return '';
  const compared = effects.filter(({ change }) => change !== 'unknown').length;
  const winners =
    here.winner === there.winner ? winnerText(here) : `${winnerText(here)} → ${winnerText(there)}`;
  return `${winners}; ${changedEffects(verdicts).length} of ${compared} effects of synthetic data changed`;
}
