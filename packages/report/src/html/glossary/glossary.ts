import type { GlossaryEntry } from './glossary-entry.js';
import { comparisonTerms } from './comparison-terms.js';
import { dataTerms } from './data-terms.js';
import { informationTerms } from './information-terms.js';
import { uncertaintyTerms } from './uncertainty-terms.js';

/** Every word that reports explain, by theme. */
export const glossary: readonly GlossaryEntry[] = [
  ...comparisonTerms,
  ...informationTerms,
  ...dataTerms,
  ...uncertaintyTerms,
];
