import { element, type HtmlElement } from '@ggmi/report';

/** What to do where there is no run yet; the list shows what comes. */
export function emptyFolderNodes(folder: string): readonly HtmlElement[] {
  return [
    element('p', {}, ['There is no run in this folder yet. To make one:']),
    element('pre', { class: 'copy', tabindex: 0, 'aria-label': 'Command that makes a run' }, [
      `npx ggmi run <config.yaml> --out ${quoted(folder)}`,
    ]),
    element('p', {}, ['This page says when it has begun: from then on it can be followed.']),
  ];
}

/** As a POSIX shell reads it back. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
