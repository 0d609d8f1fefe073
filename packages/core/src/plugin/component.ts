import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { JsonObject } from '../data/json-value.js';
import type { Needs, ResolvedNeeds } from '../needs/needs.js';
import type { ComponentKind } from './component-kind.js';
import type { CapabilitiesOf, InstanceOf } from './instance-of.js';

/** One generator, post-trainer, estimator, embedder or curator, as its plugin declares it. */
export interface Component<
  Kind extends ComponentKind = ComponentKind,
  Schema extends StandardSchemaV1 = StandardSchemaV1,
  N extends Needs = Needs,
> {
  /** `<package name>/<name>`, such as `@ggmi/estimator-knn/ksg1`. */
  readonly id: string;
  /** One sentence for `ggmi list`. */
  readonly summary: string;
  /**
   * A positive integer that the author raises when outputs change for the same input. It, not the
   * package version, enters cell addresses.
   */
  readonly resultVersion: number;
  /** Checks and defaults the options; rejects unknown keys. */
  readonly options: Schema;
  /** JSON Schema of the options, where the schema library does not give Standard JSON Schema. */
  readonly optionsJsonSchema?: JsonObject;
  /**
   * Options that say where and how the component works and never decide a result: the address of a
   * server, the name of a key's variable. What another value of theirs may bring to answer is told by
   * `fingerprint`; of a component without one, they count like any other option.
   */
  readonly operational?: readonly (keyof StandardSchemaV1.InferOutput<Schema> & string)[];
  readonly capabilities: CapabilitiesOf[Kind];
  readonly needs: N;
  create(context: {
    readonly options: StandardSchemaV1.InferOutput<Schema>;
    readonly needs: ResolvedNeeds<N>;
  }): InstanceOf[Kind] | Promise<InstanceOf[Kind]>;
}

/** A component whose options and needs are no longer known to the type checker. */
export interface AnyComponent<Kind extends ComponentKind = ComponentKind> {
  readonly id: string;
  readonly summary: string;
  readonly resultVersion: number;
  readonly options: StandardSchemaV1;
  readonly optionsJsonSchema?: JsonObject;
  readonly operational?: readonly string[];
  readonly capabilities: CapabilitiesOf[Kind];
  readonly needs: Needs;
  create(context: never): InstanceOf[Kind] | Promise<InstanceOf[Kind]>;
}

/**
 * Types a component's options and needs from its schema and tokens; returns it unchanged.
 *
 * @example
 * const ksg1 = defineComponent('mi-estimator', { id: '@acme/estimator-x/ksg1', … });
 */
export function defineComponent<
  Kind extends ComponentKind,
  Schema extends StandardSchemaV1,
  N extends Needs,
>(_kind: Kind, component: Component<Kind, Schema, N>): Component<Kind, Schema, N> {
  return component;
}
