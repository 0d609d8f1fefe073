import type { JsonObject } from '@ggmi/core';
import type { Host } from '../host/host.js';
import type { ResolvedComponent } from '../host/host-spec.js';

/** The options of a component that decide no result, as its plugin declares them. */
export function operationalOptions(
  host: Pick<Host, 'registry'>,
  { kind, id }: Pick<ResolvedComponent, 'kind' | 'id'>,
): readonly string[] {
  return host.registry(kind).get(id).component.operational ?? [];
}

/**
 * Options without some of their names. One that is absent and one that has its default are then alike.
 *
 * @example
 * withoutOptions({ host: 'http://here', model: 'm' }, ['host']) // { model: 'm' }
 */
export function withoutOptions(options: JsonObject, names: readonly string[]): JsonObject {
  if (names.length === 0) return options;
  return Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)));
}
