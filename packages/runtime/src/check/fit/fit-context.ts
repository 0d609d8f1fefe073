import type { CapabilitiesOf, ComponentKind } from '@ggmi/core';
import type { UsableConfig } from '../../config/usable-config.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';

/** What the rules look at: the config, and what the components that were found declare. */
export interface FitContext {
  readonly config: UsableConfig;
  /** The data before the schema: what was written, be it usable or not. */
  readonly written: unknown;
  /** Absolute path of the config file's folder. */
  readonly baseDirectory: string;
  /** Undefined where the role is absent or its component was not found: then no rule speaks. */
  capabilities<Kind extends ComponentKind>(
    kind: Kind,
    role: string,
  ): CapabilitiesOf[Kind] | undefined;
}

/** One thing that the parts of a config must agree on. */
export type FitRule = (context: FitContext) => readonly ProblemDraft[];

/** Roles of everything that gives examples: anchors, held-out set, generators. */
export function sourceRoles({ config }: FitContext): readonly SourceRole[] {
  return [
    ...(config.anchors ? [{ role: 'anchors', path: ['anchors'] }] : []),
    ...(config.heldOut ? [{ role: 'heldOut', path: ['heldOut'] }] : []),
    ...Object.keys(config.generators ?? {}).map((name) => ({
      role: `generators.${name}`,
      path: ['generators', name],
    })),
  ];
}

/** A role that gives examples, and its place. */
export interface SourceRole {
  readonly role: string;
  readonly path: readonly string[];
}
