import type { ComponentKind, InstanceOf } from '@ggmi/core';
import type { ResolvedComponent } from './host-spec.js';

/** Makes what a slot is given from the instance that fills it. */
export interface FillerMaker {
  filler<Kind extends ComponentKind>(parts: Filler<Kind>): InstanceOf[Kind];
}

/** An instance that fills a slot, and what it is an instance of. */
export interface Filler<Kind extends ComponentKind> {
  readonly kind: Kind;
  readonly instance: InstanceOf[Kind];
  readonly component: ResolvedComponent;
}
