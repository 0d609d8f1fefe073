import sax from 'sax';
import { colourVariable, palette, type ColourName } from '../../figures/palette.js';
import {
  element,
  svgAttributeNames,
  type HtmlAttributes,
  type HtmlElement,
  type HtmlNode,
  type SvgTag,
} from './html-node.js';

/** What of a drawing comes onto a page: anything else is left out, with all that it holds. */
const tags: ReadonlySet<string> = new Set<SvgTag>([
  'svg',
  'g',
  'path',
  'line',
  'rect',
  'circle',
  'text',
  'tspan',
  'defs',
  'clipPath',
  'linearGradient',
  'stop',
]);

const attributeNames: ReadonlySet<string> = new Set([...svgAttributeNames, 'id']);

/** The name of the colour that a figure is drawn with. */
const nameByColour: ReadonlyMap<string, ColourName> = new Map(
  Object.entries(palette).map(([name, { light }]) => [
    light,
    // The keys of the palette are its names.
    name as ColourName,
  ]),
);

interface Open {
  readonly tag: SvgTag;
  readonly attributes: HtmlAttributes;
  readonly children: HtmlNode[];
}

/**
 * Reads a drawing into a page's elements: colours follow the reader's scheme, ids become those of this
 * figure alone, and descriptions of single marks are left to the figure's own.
 */
export function svgNode(
  svg: string,
  figure: { readonly idPrefix: string; readonly attributes: HtmlAttributes },
): HtmlElement {
  const parser = sax.parser(true);
  const open: Open[] = [];
  let root: HtmlElement | undefined;
  let leftOut = 0;
  const onOpenTag = ({ name, attributes }: sax.Tag | sax.QualifiedTag): void => {
    if (leftOut > 0 || !tags.has(name)) {
      leftOut += 1;
      return;
    }
    // Looked up in the list above.
    const tag = name as SvgTag;
    open.push({ tag, attributes: attributesOf(attributes, figure.idPrefix), children: [] });
  };
  const onCloseTag = (): void => {
    if (leftOut > 0) {
      leftOut -= 1;
      return;
    }
    const { tag, attributes, children } = open.pop()!;
    const parent = open.at(-1);
    if (parent === undefined) {
      root = element(tag, { ...attributes, ...figure.attributes }, children);
    } else if (isVisible(tag, attributes, children)) {
      parent.children.push(element(tag, attributes, children));
    }
  };
  const onText = (text: string): void => {
    if (leftOut === 0 && text.trim() !== '') open.at(-1)?.children.push(text);
  };
  // A drawing that is no XML throws by itself.
  Object.assign(parser, { onopentag: onOpenTag, onclosetag: onCloseTag, ontext: onText });
  parser.write(svg).close();
  if (root === undefined) throw new TypeError('a figure without a drawing');
  return root;
}

/** Vega writes empty groups, and paths without a way. */
function isVisible(
  tag: SvgTag,
  attributes: HtmlAttributes,
  children: readonly HtmlNode[],
): boolean {
  if (tag === 'g' || tag === 'text') return children.length > 0;
  if (tag !== 'path') return true;
  const painted = [attributes.fill, attributes.stroke].some(
    (paint) => paint !== undefined && paint !== 'none' && paint !== 'transparent',
  );
  return painted && attributes.d !== '' && attributes.d !== 'M0,0h0v0h0Z';
}

/** A hundredth of a pixel is more than a screen shows. */
const manyDecimals = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

/** What is so without being said. */
const defaults: Readonly<Record<string, string>> = {
  opacity: '1',
  transform: 'translate(0,0)',
  'stroke-miterlimit': '4',
};

function attributesOf(
  written: Readonly<Record<string, unknown>>,
  idPrefix: string,
): HtmlAttributes {
  const kept = Object.entries(written)
    .filter(([name, value]) => attributeNames.has(name) && defaults[name] !== value)
    .map(([name, value]): [string, string] => [
      name,
      attributeValue(name, String(value), idPrefix),
    ]);
  return Object.fromEntries(kept);
}

function attributeValue(name: string, value: string, idPrefix: string): string {
  switch (name) {
    case 'id':
      return `${idPrefix}-${value}`;
    case 'clip-path':
    case 'fill':
    case 'stroke':
    case 'stop-color':
      return value.startsWith('url(#') ? `url(#${idPrefix}-${value.slice(5)}` : colour(value);
    case 'font-family':
      return 'inherit';
    case 'd':
    case 'transform':
    case 'x':
    case 'y':
    case 'x1':
    case 'x2':
    case 'y1':
    case 'y2':
    case 'width':
    case 'height':
      return value.replace(manyDecimals, (number) => String(Number(Number(number).toFixed(2))));
    default:
      return value;
  }
}

function colour(value: string): string {
  const name = nameByColour.get(value.toLowerCase());
  return name === undefined ? value : colourVariable(name);
}
