import type { z } from 'zod';

/** Where data are not what a schema says, and how: the first such place; undefined where they are. */
export function shapeFault(schema: z.ZodType, data: unknown): string | undefined {
  const [issue] = schema.safeParse(data).error?.issues ?? [];
  if (issue === undefined) return undefined;
  const place = issue.path.length === 0 ? 'the whole' : issue.path.map(String).join('.');
  return `${place}: ${issue.message}`;
}
