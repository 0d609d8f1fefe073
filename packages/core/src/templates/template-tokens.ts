/** A piece of a template's text, and the line that it starts on, counted from 1. */
export interface TemplateToken {
  readonly kind: 'text' | 'value' | 'open' | 'close' | 'broken';
  /** The text, the name inside the braces, or what stands where a tag should. */
  readonly text: string;
  readonly line: number;
}

/** An escaped opening, a whole tag, or an opening that no tag follows. */
const TAG = /\\\{\{|\{\{(?<sign>[#/]?)[ \t]*(?<name>[A-Za-z][\w-]*)[ \t]*\}\}|\{\{/g;

const LONGEST_SHOWN = 30;

/**
 * Cuts a template into text, values and section tags. As in Mustache, a section tag that has its line
 * for itself takes the line with it.
 */
export function templateTokens(template: string): readonly TemplateToken[] {
  const tokens: TemplateToken[] = [];
  const push = (kind: TemplateToken['kind'], text: string, start: number): void => {
    if (kind === 'text' && text === '') return;
    tokens.push({ kind, text, line: template.slice(0, start).split('\n').length });
  };
  let end = 0;
  for (const match of template.matchAll(TAG)) {
    const { index: start, groups } = match;
    const [whole] = match;
    const { kind, text } = tagOf(whole, groups ?? {}, template.slice(start));
    const isSection = kind === 'open' || kind === 'close';
    const tag = { start, end: start + whole.length };
    const range = isSection ? wholeLine(template, tag) : tag;
    push('text', template.slice(end, Math.max(end, range.start)), end);
    push(kind, text, start);
    end = range.end;
  }
  push('text', template.slice(end), end);
  return tokens;
}

function tagOf(
  whole: string,
  { sign, name }: Partial<Record<string, string>>,
  rest: string,
): Pick<TemplateToken, 'kind' | 'text'> {
  if (whole === '\\{{') return { kind: 'text', text: '{{' };
  if (name === undefined) return { kind: 'broken', text: shown(rest) };
  return { kind: sign === '#' ? 'open' : sign === '/' ? 'close' : 'value', text: name };
}

function shown(rest: string): string {
  return (rest.split(/\r?\n/, 1)[0] ?? '').slice(0, LONGEST_SHOWN);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The range of a tag, with the whole line where nothing else stands on it. */
function wholeLine(template: string, tag: Range): Range {
  let start = tag.start;
  while (template[start - 1] === ' ' || template[start - 1] === '\t') start -= 1;
  const startsLine = start === 0 || template[start - 1] === '\n';
  const after = /^[ \t]*(?:\r?\n|$)/.exec(template.slice(tag.end));
  return startsLine && after !== null ? { start, end: tag.end + after[0].length } : tag;
}
