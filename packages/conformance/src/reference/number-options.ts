import type { AnyComponent, JsonObject } from '@ggmi/core';

type Schema = AnyComponent['options'];

/** A Standard Schema, with JSON Schema, of numbers with defaults: refuses other keys and other types. */
export interface NumberOptions<Names extends string> extends Schema {
  readonly '~standard': Schema['~standard'] & {
    readonly types?: {
      readonly input: Partial<Record<Names, number>>;
      readonly output: Record<Names, number>;
    };
    readonly jsonSchema: { readonly input: () => JsonObject };
  };
}

/** The schema of a record of numbers by their defaults; `{}` for a component without options. */
export function numberOptions<Names extends string>(
  defaults: Readonly<Record<Names, number>>,
): NumberOptions<Names> {
  return {
    '~standard': {
      version: 1,
      vendor: 'ggmi-conformance',
      validate: (value) => validate(value, defaults),
      jsonSchema: {
        input: () => ({
          type: 'object',
          properties: Object.fromEntries(
            Object.entries<number>(defaults).map(([name, number]) => [
              name,
              { type: 'number', default: number },
            ]),
          ),
          additionalProperties: false,
        }),
      },
    },
  };
}

function validate(value: unknown, defaults: Readonly<Record<string, number>>) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { issues: [{ message: 'options must be an object' }] };
  }
  const issues = Object.entries(value).flatMap(([name, given]) => {
    if (!Object.hasOwn(defaults, name))
      return [{ message: `unknown option ${name}`, path: [name] }];
    return Number.isFinite(given) ? [] : [{ message: `${name} must be a number`, path: [name] }];
  });
  return issues.length > 0 ? { issues } : { value: { ...defaults, ...value } };
}
