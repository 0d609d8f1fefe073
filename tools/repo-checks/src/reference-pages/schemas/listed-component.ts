import type { LooseSchema } from './loose-schema.js';

/** What is read of a component that `ggmi list --json` shows. */
export interface ListedComponent {
  readonly kind: string;
  readonly id: string;
  readonly summary: string;
  readonly resultVersion: number;
  readonly package: { readonly name: string };
  readonly optionsJsonSchema?: LooseSchema;
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly needs: readonly string[];
  readonly slots: Readonly<Record<string, { readonly kind: string; readonly many: boolean }>>;
}
