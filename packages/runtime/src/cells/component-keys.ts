import type { JsonObject, JsonValue } from '@ggmi/core';
import type { KeptFingerprints } from '../generations/kept-fingerprints.js';
import type { Host } from '../host/host.js';
import { canonicalJson } from './canonical-json.js';
import { digestText } from './digest.js';
import { operationalOptions, withoutOptions } from './operational-options.js';

/** Gives the key of a component at a role, with some of its options replaced. */
export type ComponentKey = (role: string, overrides: JsonObject | undefined) => string;

/**
 * The keys under which components enter cell addresses: id, result version, options after defaults,
 * fingerprint, and the keys of whatever fills its slots. Never the package version, nor operational
 * options (where a server is) beside a fingerprint (which model it has): without one, where it is asked
 * is all that is known of what answers.
 */
export function componentKeys(host: Host, fingerprints: ReadonlyMap<string, string>): ComponentKey {
  const known = new Map<string, string>();
  const keyOf: ComponentKey = (role, overrides) => {
    const place = overrides === undefined ? role : `${role} ${canonicalJson(overrides)}`;
    const before = known.get(place);
    if (before !== undefined) return before;
    const component = host.component(role);
    const { id, resultVersion, options, slots } = component;
    const fingerprint = fingerprints.get(role);
    const left = fingerprint === undefined ? [] : operationalOptions(host, component);
    const slotKeys: Record<string, JsonValue> = {};
    for (const [name, roles] of Object.entries(slots)) {
      slotKeys[name] = roles.map((filler) => keyOf(filler, undefined));
    }
    const key = digestText(
      canonicalJson({
        id,
        resultVersion,
        options: withoutOptions({ ...options, ...overrides }, left),
        fingerprint: fingerprint ?? null,
        slots: slotKeys,
      }),
    );
    known.set(place, key);
    return key;
  };
  return keyOf;
}

/**
 * The fingerprints of every component that has one, by role.
 *
 * @param kept Those of remote components from before, for a run without network.
 * @throws FINGERPRINT_NOT_KEPT
 */
export async function readFingerprints(
  host: Host,
  kept?: KeptFingerprints,
): Promise<ReadonlyMap<string, string>> {
  const fingerprints = new Map<string, string>();
  for (const { role, kind, capabilities } of host.components) {
    if (kind !== 'generator' && kind !== 'post-trainer' && kind !== 'embedder') continue;
    const fingerprint =
      kept !== undefined && capabilities['remote'] === true
        ? kept.read(host, role)
        : await (await host.instance(kind, role)).fingerprint?.();
    if (fingerprint !== undefined) fingerprints.set(role, fingerprint);
  }
  return fingerprints;
}
