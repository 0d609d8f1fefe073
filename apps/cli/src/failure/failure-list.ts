import type { CellFailure } from '@ggmi/core';

/** Labels that a person reads through. */
const MOST_LABELS = 5;

/**
 * What failed by itself, each with its reason; what was lost with it is counted once. Where nothing
 * failed by itself, all of them.
 */
export function failureList(failures: readonly Pick<CellFailure, 'label' | 'code' | 'message'>[]) {
  const own = failures.filter(({ code }) => code !== 'INPUT_FAILED');
  const shown = own.length === 0 ? failures : own;
  const texts = shown.map(({ label, code, message }) => `${label}: ${code}: ${message}`);
  const lost = failures.length - shown.length;
  return {
    type: 'list',
    items: [...texts, ...(lost > 0 ? [lostText(failures)] : [])].map((text) => ({
      mark: '✗',
      text,
      tone: 'bad' as const,
    })),
  } as const;
}

function lostText(failures: readonly Pick<CellFailure, 'label' | 'code'>[]): string {
  const labels = failures.filter(({ code }) => code === 'INPUT_FAILED').map(({ label }) => label);
  const named = labels.slice(0, MOST_LABELS).join(', ');
  const more = labels.length > MOST_LABELS ? ` and ${labels.length - MOST_LABELS} more` : '';
  return `not computed without ${failures.length - labels.length === 1 ? 'it' : 'them'}: ${named}${more}`;
}
