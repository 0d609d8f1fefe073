import type { needs, Token } from '@ggmi/core';
import type { ResolvedComponent } from './host-spec.js';

/** Gives one need to one component; called once per instance that declares the need. */
export type Provision<T> = (component: ResolvedComponent) => T | Promise<T>;

/** A provision for every need that core's `needs` lists, by the same names. */
export type Provisions = {
  readonly [Name in keyof typeof needs]: Provision<Provided<(typeof needs)[Name]>>;
};

type Provided<T> = T extends Token<infer Value> ? Value : never;
