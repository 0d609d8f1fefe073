import { z } from 'zod';

/** Plug-in and Miller–Madow have nothing to choose. */
export const countingOptions = z.strictObject({});
