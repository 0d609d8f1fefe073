import { element } from '@ggmi/report';
import { viewerPage } from './viewer-page.js';

/** Says what went wrong and what to do. */
export function failurePage({
  title,
  what,
  next,
}: {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}): string {
  return viewerPage({
    title,
    crumbs: [{ text: title }],
    main: [
      element('h1', {}, [title]),
      what.includes('\n')
        ? element('pre', { class: 'failure', tabindex: 0 }, [what])
        : element('p', {}, [what]),
      ...next.split('\n').map((line) => element('p', {}, [line])),
    ],
  });
}
