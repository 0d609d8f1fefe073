/**
 * Imports a module by its `file:` URL. TypeScript goes through jiti, which is loaded only then:
 * Node 20 does not read TypeScript.
 */
export async function importModule(url: string): Promise<unknown> {
  if (!/\.[cm]?ts$/.test(new URL(url).pathname)) return import(url);
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false }).import(url);
}
