import type { JsonObject } from '@ggmi/core';
import type { ResolvedComponent } from '../host/host-spec.js';
import { writtenRole } from '../sweep/point-components.js';

/** Whose answers are kept. */
export interface KeptComponent<Instance> {
  /** The component's part of the address: see `componentKeys`. */
  readonly key: string;
  /** Stands beside every answer. */
  readonly origin: KeptOrigin;
  /** Under which the log tells how far a request is; absent where it says nothing of it. */
  readonly label?: string;
  /** Tokens that its options let an answer have, where they say it. */
  readonly longestAnswer?: number | undefined;
  /** Opened only where something is missing. */
  readonly open: () => Promise<Instance>;
}

/** Where an answer came from. For people who look at what is kept; no part of an address. */
export interface KeptOrigin extends JsonObject {
  /** Its place in the config, such as `generators.free`. */
  readonly role: string;
  /** Component id. */
  readonly component: string;
  /** As its options name it; null where they name none. */
  readonly model: string | null;
}

/** The origin that a component's answers have. */
export function originOf({ role, id, options }: ResolvedComponent): KeptOrigin {
  const { model } = options;
  return {
    role: writtenRole(role),
    component: id,
    model: typeof model === 'string' ? model : null,
  };
}
