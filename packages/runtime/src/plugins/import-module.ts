const LIMIT_MS = 60_000;

/**
 * Imports a module by its `file:` URL. TypeScript goes through jiti, which is loaded only then:
 * Node 20 does not read TypeScript.
 *
 * Rejects, beside what the module throws, where the import never ends: at once where the process has
 * nothing else left to do, after `limitMs` where something keeps it busy. Node itself would end such a
 * process with code 13 and no word.
 */
export async function importModule(url: string, limitMs = LIMIT_MS): Promise<unknown> {
  const waiting = whenNothingComes(limitMs);
  try {
    return await Promise.race([startImport(url), waiting.never]);
  } finally {
    waiting.stop();
  }
}

async function startImport(url: string): Promise<unknown> {
  if (!/\.[cm]?ts$/.test(new URL(url).pathname)) return import(url);
  const { createJiti } = await import('jiti');
  return createJiti(import.meta.url, { fsCache: false }).import(url);
}

/** `never` rejects when the event loop is about to run dry, or when the time is over. */
function whenNothingComes(limitMs: number) {
  let stop = (): void => {};
  const never = new Promise<never>((_, reject) => {
    const dry = (): void => {
      // A turn of its own keeps the process alive for what the rejection brings about.
      setImmediate(() => reject(importUnsettled('and nothing is left that could end it')));
    };
    // Without a hold on the process: else it would never run dry.
    const timer = setTimeout(() => {
      reject(importUnsettled(`and has not ended after ${limitMs / 1000} s`));
    }, limitMs).unref();
    process.once('beforeExit', dry);
    stop = () => {
      clearTimeout(timer);
      process.off('beforeExit', dry);
    };
  });
  return { never, stop };
}

function importUnsettled(how: string): Error {
  return new Error(`its import waits at a top-level \`await\`, ${how}`);
}
