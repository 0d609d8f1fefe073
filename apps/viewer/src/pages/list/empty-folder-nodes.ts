import { element, type HtmlElement } from '@ggmi/report';

/** Where there are files of others alone, another folder may have been meant. */
export function otherFolderNodes(): readonly HtmlElement[] {
  return [
    element('p', { class: 'warning' }, [
      'This folder holds files, and no run folder: perhaps another one was meant.',
    ]),
    element('p', {}, [
      'ggmi run names the folder that it writes into when it ends. Where neither its config nor --out has said another, that is runs, in the folder in which it was begun: ',
      element('code', {}, ['npx ggmi view runs']),
      '.',
    ]),
  ];
}

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
