import { element, type HtmlElement } from '@ggmi/report';
import type { FolderCondition } from '../../runs/folder-condition.js';

/** Why a folder shows no run, and what to do. */
export function noRunNodes(folder: string, condition: FolderCondition): readonly HtmlElement[] {
  switch (condition) {
    case 'gone':
      return goneNodes();
    case 'unreadable':
      return [
        element('p', { class: 'warning' }, [
          'This folder may not be read: whether there are runs in it, nobody knows. Make it readable to the user who has started ggmi view.',
        ]),
      ];
    case 'others':
      return otherFolderNodes();
    case 'empty':
      return emptyFolderNodes(folder);
  }
}

function goneNodes(): readonly HtmlElement[] {
  return [
    element('p', { class: 'warning' }, [
      'This folder is gone: it was deleted, moved or renamed since ggmi view was started.',
    ]),
    element('p', {}, [
      'If it has another name now, start ggmi view with that one. If it comes back under this name, this page shows it.',
    ]),
  ];
}

/** Where there are files of others alone, another folder may have been meant. */
function otherFolderNodes(): readonly HtmlElement[] {
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
function emptyFolderNodes(folder: string): readonly HtmlElement[] {
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
