import type { AnyComponent, JsonObject } from '@ggmi/core';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { isJsonObject } from '../config/plain-data.js';
import { firstLineOf } from '../problems/first-line.js';

/** Options after defaults, or why there are none. */
export type OptionsValidation =
  | { readonly outcome: 'valid'; readonly options: JsonObject }
  | { readonly outcome: 'invalid'; readonly issues: readonly StandardSchemaV1.Issue[] }
  /** The schema accepted the options but made something of them that JSON cannot hold. */
  | { readonly outcome: 'not-plain' }
  /** The schema itself threw. */
  | { readonly outcome: 'failed'; readonly reason: string };

/** Runs options through a component's Standard Schema; never throws. */
export async function validateOptions(
  component: Pick<AnyComponent, 'options'>,
  options: unknown,
): Promise<OptionsValidation> {
  let result: StandardSchemaV1.Result<unknown>;
  try {
    result = await component.options['~standard'].validate(options);
  } catch (error) {
    return { outcome: 'failed', reason: firstLineOf(error) };
  }
  if (result.issues !== undefined) return { outcome: 'invalid', issues: result.issues };
  if (!isJsonObject(result.value)) return { outcome: 'not-plain' };
  // Drops keys whose value is undefined, which a thread or a file would lose later.
  const plain: unknown = JSON.parse(JSON.stringify(result.value));
  return isJsonObject(plain) ? { outcome: 'valid', options: plain } : { outcome: 'not-plain' };
}
