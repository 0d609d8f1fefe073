import type { z } from 'zod';
import { ServerError } from './server-error.js';

/** An answer of the server in the shape that the protocol documents; another one is its failure. */
export function checkedAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
): z.output<Schema> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw new ServerError(`the answer has an undocumented shape${place}: ${issue?.message ?? ''}`);
}
