/** A sign of a figure: by its name in Vega, or its outline as an SVG path in the square from −1 to 1. */
export type MarkShape =
  | 'circle'
  | 'triangle-down'
  | 'triangle-up'
  | 'triangle-left'
  | 'triangle-right'
  | 'diamond'
  | 'square'
  | 'stroke'
  | `M${string}Z`;
