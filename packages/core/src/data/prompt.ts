/**
 * What a generator is asked with: p = φ_T(S_anchor) of the theory.
 *
 * - `none`: the generator draws from its own law (a data source, recorded data).
 * - `vector`: a statistic of the anchors.
 * - `text`: a rendered template.
 */
export type Prompt =
  | { readonly kind: 'none'; readonly id: string }
  | { readonly kind: 'vector'; readonly id: string; readonly values: readonly number[] }
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly text: string;
      /** Ids of the anchors that the template shows as demonstrations. */
      readonly demonstrations: readonly string[];
    };

/** The kinds of prompt. */
export type PromptKind = Prompt['kind'];
