/**
 * A page as data. A string is text and nothing else: it is escaped where it is written, and there is no
 * way to put markup, a script or an address of another place into it.
 */
export type HtmlNode = string | HtmlElement;

/** An element; made by `element` alone, and written by `renderHtml`. */
export interface HtmlElement {
  readonly tag: HtmlTag | SvgTag;
  readonly attributes: HtmlAttributes;
  readonly children: readonly HtmlNode[];
}

/** The elements of a report: none that runs, loads, submits or embeds anything. */
export type HtmlTag =
  | 'a'
  | 'article'
  | 'aside'
  | 'bdi'
  | 'body'
  | 'button'
  | 'caption'
  | 'code'
  | 'data'
  | 'dd'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'em'
  | 'figcaption'
  | 'figure'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'header'
  | 'li'
  | 'main'
  | 'nav'
  | 'ol'
  | 'p'
  | 'pre'
  | 'section'
  | 'small'
  | 'span'
  | 'strong'
  | 'summary'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'time'
  | 'tr'
  | 'ul';

/** The elements of a drawn figure. */
export type SvgTag =
  | 'svg'
  | 'g'
  | 'path'
  | 'line'
  | 'rect'
  | 'circle'
  | 'text'
  | 'tspan'
  | 'title'
  | 'desc'
  | 'defs'
  | 'clipPath'
  | 'linearGradient'
  | 'stop';

/** Attributes by name; handlers, styles and addresses have no name here. */
export type HtmlAttributes = Readonly<
  Partial<Record<HtmlAttributeName, string | number>> & {
    /** Only a place of the page itself. */
    href?: `#${string}`;
  }
>;

/** Names of attributes that neither run nor load. */
export type HtmlAttributeName =
  | `aria-${string}`
  | `data-${string}`
  | 'class'
  | 'colspan'
  | 'datetime'
  | 'id'
  | 'lang'
  | 'open'
  | 'popover'
  | 'popovertarget'
  | 'role'
  | 'scope'
  | 'tabindex'
  | 'title'
  | 'type'
  | 'value'
  | SvgAttributeName;

/** Names that a figure's elements carry. */
export type SvgAttributeName = (typeof svgAttributeNames)[number];

/** All of them; whatever else a drawing has is left out. */
export const svgAttributeNames = [
  'clip-path',
  'cx',
  'cy',
  'd',
  'dx',
  'dy',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'height',
  'offset',
  'opacity',
  'r',
  'rx',
  'ry',
  'stop-color',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'transform',
  'viewBox',
  'width',
  'x',
  'x1',
  'x2',
  'y',
  'y1',
  'y2',
] as const;

/** Makes an element of children that may be absent. */
export function element(
  tag: HtmlTag | SvgTag,
  attributes: HtmlAttributes,
  children: readonly (HtmlNode | undefined)[] = [],
): HtmlElement {
  return { tag, attributes, children: children.filter((child) => child !== undefined) };
}
