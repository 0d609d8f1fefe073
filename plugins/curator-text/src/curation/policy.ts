import { z } from 'zod';

/** What becomes of an item that a rule finds: it goes, or it stays and is counted. */
export type Policy = 'drop' | 'flag';

/** The option `policy`, without a preset. */
export const policy = z
  .enum(['drop', 'flag'])
  .describe('drop: remove what is found; flag: keep and count it.');
