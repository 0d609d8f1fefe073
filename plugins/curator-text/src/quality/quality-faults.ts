import { wordsOf } from '../length/words-of.js';
import { alphanumericShare, characterEntropyNats } from './character-measures.js';
import { lineShares } from './line-shares.js';
import type { QualityOptions } from './quality-options.js';
import { phraseShares, repeatedRunShare, type PhraseShares } from './repetition-shares.js';

/** Every reason of the quality curator, in the order of its rules. */
export const qualityReasons = [
  'repeated-lines',
  'repeated-line-characters',
  'top-phrase',
  'repeated-phrases',
  'repeated-runs',
  'few-alphanumerics',
  'low-entropy',
  'high-entropy',
] as const;

type QualityReason = (typeof qualityReasons)[number];

/** The rules that a text breaks, in the order of the rules. */
export function qualityFaults(text: string, options: QualityOptions): readonly QualityReason[] {
  return [
    ...lineFaults(text, options),
    ...phraseFaults(text, options),
    ...runFaults(text, options),
    ...characterFaults(text, options),
  ];
}

function lineFaults(text: string, options: QualityOptions): readonly QualityReason[] {
  const { lines, characters } = lineShares(text);
  const faults: QualityReason[] = [];
  if (exceeds(lines, options.repeatedLines)) faults.push('repeated-lines');
  if (exceeds(characters, options.repeatedLineCharacters)) faults.push('repeated-line-characters');
  return faults;
}

function phraseFaults(text: string, options: QualityOptions): readonly QualityReason[] {
  const { topPhrases, repeatedPhrases, leastWords } = options;
  const words = wordsOf(text);
  if (words.length < leastWords) return [];
  const lengths = [...Object.keys(topPhrases), ...Object.keys(repeatedPhrases)].map(Number);
  const shares = phraseShares(words, Math.max(1, ...lengths));
  const broken = (limits: Readonly<Record<string, number>>, kind: keyof PhraseShares): boolean =>
    Object.entries(limits).some(
      ([length, most]) => (shares.get(Number(length))?.[kind] ?? 0) > most,
    );
  const faults: QualityReason[] = [];
  if (broken(topPhrases, 'top')) faults.push('top-phrase');
  if (broken(repeatedPhrases, 'repeated')) faults.push('repeated-phrases');
  return faults;
}

function runFaults(text: string, { repeatedRuns }: QualityOptions): readonly QualityReason[] {
  if (repeatedRuns === 'off') return [];
  return repeatedRunShare(text, repeatedRuns.length) > repeatedRuns.most ? ['repeated-runs'] : [];
}

function characterFaults(text: string, options: QualityOptions): readonly QualityReason[] {
  const { leastAlphanumeric, entropyNats } = options;
  const faults: QualityReason[] = [];
  const share = alphanumericShare(text);
  if (leastAlphanumeric !== 'off' && share !== undefined && share < leastAlphanumeric) {
    faults.push('few-alphanumerics');
  }
  const entropy = characterEntropyNats(text);
  if (entropy < (entropyNats.least ?? 0)) faults.push('low-entropy');
  if (entropy > (entropyNats.most ?? Infinity)) faults.push('high-entropy');
  return faults;
}

function exceeds(share: number, most: number | 'off'): boolean {
  return most !== 'off' && share > most;
}
