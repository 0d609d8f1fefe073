/**
 * Characters that a terminal acts on instead of showing: controls (C0, C1, escape sequences),
 * format characters (bidirectional overrides, zero-width and tag characters), line and paragraph
 * separators, lone surrogates, and what Unicode has not assigned or leaves to private use.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

const shortForms: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Text that a terminal only shows: every character that would act on it stands as `\n`, `\t` or
 * `\u{hex}`. Names, messages and reasons come from plugins and data files, so all of it passes here.
 */
export function escapeText(text: string): string {
  return text.replace(unprintable, (character) => shortForms[character] ?? codePoint(character));
}

function codePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
