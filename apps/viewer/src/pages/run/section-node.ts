import { element, siteElement, type SiteNode } from '@ggmi/report';

/** A section of a run's results under its title. */
export function sectionNode({
  id,
  title,
  nodes,
}: {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly SiteNode[];
}): SiteNode {
  return siteElement('section', { id, 'aria-labelledby': `${id}-title` }, [
    element('h2', { id: `${id}-title` }, [title]),
    ...nodes,
  ]);
}
