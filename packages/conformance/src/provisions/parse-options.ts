import type { AnyComponent, JsonObject } from '@ggmi/core';
import { CheckFailedError } from '../model/check-failed-error.js';

/** The options after defaults. Throws CHECK_FAILED where the component's schema refuses them. */
export async function parseOptions(
  component: Pick<AnyComponent, 'id' | 'options'>,
  options: JsonObject,
): Promise<JsonObject> {
  const result = await component.options['~standard'].validate(structuredClone(options));
  if (result.issues === undefined) {
    // Whether it is plain data is a check of its own.
    return result.value as JsonObject;
  }
  throw new CheckFailedError({
    message: `'${component.id}' refuses the options of its checks.`,
    received: `${JSON.stringify(options)}: ${result.issues.map(({ message }) => message).join('; ')}`,
    wanted: 'options that its schema accepts',
    next: 'Give options under `components` where the component has no default for all of them.',
  });
}
