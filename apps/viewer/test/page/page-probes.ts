import { pageProbes } from '@ggmi/test-browser';

/** What tests ask of a page of the viewer, as expressions that the browser evaluates. */
export const probes = {
  ...pageProbes,
  title: "document.querySelector('h1').textContent",
  /**
   * Of every figure the pictures that are shown: their own width, their sides on the screen, and how many
   * colours they are drawn in.
   */
  pictures: `Promise.all([...document.querySelectorAll('figure')].map((figure) =>
    Promise.all([...figure.querySelectorAll('img')]
      .filter((image) => image.getBoundingClientRect().width > 0)
      .map(async (image) => {
        const { left, right, width, height } = image.getBoundingClientRect();
        const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 200 });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0, 200, 200);
        const colours = new Set(new Uint32Array(context.getImageData(0, 0, 200, 200).data.buffer));
        return { own: image.naturalWidth, left, right, width, height, colours: colours.size };
      }))))`,
  html: 'document.documentElement.outerHTML',
  focusedId: 'document.activeElement.id',
} as const;
