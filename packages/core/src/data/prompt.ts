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
  | TextPrompt;

/** A rendered template, and how its answer becomes an example. */
export interface TextPrompt {
  readonly kind: 'text';
  /** The id of its first example; where the prompt asks an anchor's question, the anchor's id. */
  readonly id: string;
  /** Complete: a generator sends it as it is. */
  readonly text: string;
  /** Ids of the anchors that the template shows as demonstrations. */
  readonly demonstrations: readonly string[];
  readonly answer: TextAnswer;
}

/**
 * What the answer to a text prompt is.
 *
 * - `response`: the text of the answer is the response of the example, and `prompt` its prompt.
 * - `item`: the answer is a JSON object with both, by `itemAnswerSchema`.
 */
export type TextAnswer =
  { readonly kind: 'response'; readonly prompt: string } | { readonly kind: 'item' };

/** The kinds of prompt. */
export type PromptKind = Prompt['kind'];
