import { CheckFailedError } from '../model/check-failed-error.js';

/** Far above what any check needs: for components that never settle. */
const LIMIT_MS = 60_000;

/** Runs the function; throws CHECK_FAILED where it has not settled within a minute. */
export async function withinLimit(run: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new CheckFailedError({
          message: 'The component does not come to an end.',
          received: `nothing after ${LIMIT_MS / 1000} seconds`,
          wanted: 'a result or an error',
          next: 'Look for a promise that nobody resolves; give fixtures that make the work smaller.',
        }),
      );
    }, LIMIT_MS);
  });
  try {
    await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}
