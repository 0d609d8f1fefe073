import { element, siteElement, type SiteNode, type SitePath } from '@ggmi/report';

/**
 * What a page that changes by itself may have to say: aloud, that the connection is lost, and without a
 * script how to see what is new. The script shows what is hidden.
 */
export function liveNotices(path: SitePath): readonly SiteNode[] {
  return [
    siteElement('noscript', {}, [
      siteElement('p', { class: 'note' }, [
        'This page does not change by itself where scripts are off: ',
        siteElement('a', { href: path }, ['reload it']),
        ' to see how far runs have come.',
      ]),
    ]),
    element('p', { class: 'visually-hidden', role: 'status', 'data-live': 'said' }),
    siteElement('p', { class: 'warning', 'data-live': 'lost', hidden: '' }, [
      'The viewer does not answer; what stands here may be old. It is asked again by itself.',
    ]),
  ];
}
