import { pageProbes } from '@ggmi/test-browser';

/** What tests ask of a page of a report, as expressions that the browser evaluates. */
export const probes = {
  ...pageProbes,
  /** A list per figure of the boxes of its drawings that are shown. */
  figureBoxes: `[...document.querySelectorAll('figure')].map((figure) =>
    [...figure.querySelectorAll('svg')]
      .map((svg) => svg.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, right, width, height }) => ({ left, right, width, height })))`,
  /** Sizes of the texts of figures that are shown, in pixels of the screen. */
  textSizes: `[...document.querySelectorAll('figure svg')].flatMap((svg) => {
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return scale === 0 ? [] : [...svg.querySelectorAll('text')].map(
      (text) => Number.parseFloat(text.getAttribute('font-size') ?? '16') * scale);
  })`,
  focusedText: "document.activeElement?.textContent ?? ''",
  focusedId: 'document.activeElement?.id',
  focusedClass: 'document.activeElement?.className',
  openBoxes: "[...document.querySelectorAll(':popover-open')].map(({ id }) => id)",
  openTables: "document.querySelectorAll('figure details[open] table').length",
  contentsShown: "getComputedStyle(document.querySelector('nav')).display",
  ground: 'getComputedStyle(document.body).backgroundColor',
  /** Of the box of the verdict's table: what it shows, and what it holds. */
  verdictWidths: `(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth])(
    document.querySelector('header .table'))`,
} as const;
