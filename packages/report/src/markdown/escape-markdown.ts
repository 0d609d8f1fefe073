import { escapeText } from '../text/escape-text.js';

/**
 * Text that Markdown shows as it is: every sign of its syntax is escaped, characters that act are
 * visible, and what hosts of repositories turn into links by themselves (addresses, `@name`, `#1`) is
 * broken by a comment that nobody sees.
 */
export function escapeMarkdown(text: string): string {
  return (
    escapeText(text)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/[\\`*_[\]|~$]/g, '\\$&')
      // What only acts where a line begins.
      .replace(/^[-+=](?=[-+=\s]|$)|^\d+(?=[.)](?:\s|$))/, leadingSign)
      .replace(/[@#]/g, '$&<!-- -->')
      .replace(/(www)\./gi, '$1<!-- -->.')
      .replace(/:\/\//g, ':<!-- -->//')
  );
}

/** A sign with a backslash before it; of a number the sign after it acts. */
function leadingSign(found: string): string {
  return /\d/.test(found) ? `${found}<!-- -->` : `\\${found}`;
}
