import { element, type HtmlElement } from '@ggmi/report';

/** What to do where there is no run yet; the list shows what comes. */
export function emptyFolderNodes(folder: string): readonly HtmlElement[] {
  return [
    element('p', {}, ['There is no run in this folder yet. To make one:']),
    element('pre', { class: 'copy', tabindex: 0, 'aria-label': 'Command that makes a run' }, [
      `npx ggmi run <config.yaml> --out ${quoted(folder)}`,
    ]),
    element('p', {}, [
      'Then reload this page: a run is listed as soon as it has begun, and can be followed while it goes on.',
    ]),
  ];
}

/** As a POSIX shell reads it back. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
