/**
 * What is asked of any page, as expressions that its browser evaluates: those who ask know no document.
 */
export const pageProbes = {
  width: 'document.documentElement.scrollWidth',
  text: 'document.body.innerText',
  scrollToEnd: 'window.scrollTo(0, document.body.scrollHeight)',
  /** Hostile texts of tests set it where they are executed. */
  ranHostileCode: "'hostile' in window",
  /** What is made to load when it is near is loaded, and waited for. */
  loadPictures: `Promise.all([...document.images].map(async (image) => {
    image.loading = 'eager';
    await image.decode().catch(() => undefined);
  }))`,
} as const;
