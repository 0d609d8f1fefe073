import { asciiText, escapeText, type TerminalStyle } from '@ggmi/report/terminal';

/** A line of text as a screen of this style can show it. */
export function showableText(text: string, style: TerminalStyle): string {
  return style.unicode ? escapeText(text) : asciiText(escapeText(text));
}
