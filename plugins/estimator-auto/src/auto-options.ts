import { z } from 'zod';

/** Options of auto: none but its slot. */
export const autoOptions = z.strictObject({});

/** The options after defaults. */
export type AutoOptions = z.output<typeof autoOptions>;
