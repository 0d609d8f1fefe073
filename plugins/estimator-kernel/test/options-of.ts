import type { AnyComponent } from '@ggmi/core';

/** The options after the component's own schema, defaults included. */
export function optionsOf(component: AnyComponent, options: object): unknown {
  const result = component.options['~standard'].validate(options);
  if (result instanceof Promise) throw new Error('the schema is asynchronous');
  if (result.issues !== undefined) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
