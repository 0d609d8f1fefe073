import type { HtmlAttributes, HtmlElement, HtmlNode, HtmlTag, SvgTag } from './html-node.js';

/** A node of a page that a server of our own answers with: links, forms and pictures stay on that server. */
export type SiteNode = HtmlNode | SiteElement;

/** An element; made by `siteElement` alone, and written by `renderSite`. */
export interface SiteElement {
  readonly tag: HtmlTag | SvgTag | SiteTag;
  readonly attributes: SiteAttributes;
  readonly children: readonly SiteNode[];
}

/** What a page that asks a server has beyond a report: nothing that runs or embeds. */
export type SiteTag = (typeof siteTags)[number];

/** All of them. */
export const siteTags = [
  'br',
  'fieldset',
  'form',
  'hr',
  'img',
  'input',
  'label',
  'legend',
  'noscript',
  'option',
  'output',
  'picture',
  'progress',
  'search',
  'select',
  'source',
] as const;

/** A place on the server itself; two slashes would begin another host. */
export type SitePath = `/${string}`;

/** Attributes by name; handlers and styles have no name here either. */
export type SiteAttributes = Readonly<
  Omit<HtmlAttributes, 'href'> & {
    href?: `#${string}` | SitePath;
    action?: SitePath;
    src?: SitePath;
    srcset?: SitePath;
  } & Partial<Record<SiteAttributeName, string | number>>
>;

/** Names of attributes of forms and pictures. */
export type SiteAttributeName =
  | 'accesskey'
  | 'alt'
  | 'autocomplete'
  | 'checked'
  | 'disabled'
  | 'download'
  | 'enterkeyhint'
  | 'for'
  | 'form'
  | 'hidden'
  | 'inputmode'
  | 'loading'
  | 'max'
  | 'maxlength'
  | 'media'
  | 'method'
  | 'min'
  | 'multiple'
  | 'name'
  | 'placeholder'
  | 'rel'
  | 'selected'
  | 'size'
  | 'spellcheck'
  | 'step'
  | 'value';

/** Makes an element of children that may be absent. */
export function siteElement(
  tag: HtmlTag | SvgTag | SiteTag,
  attributes: SiteAttributes,
  children: readonly (SiteNode | HtmlElement | undefined)[] = [],
): SiteElement {
  return { tag, attributes, children: children.filter((child) => child !== undefined) };
}
