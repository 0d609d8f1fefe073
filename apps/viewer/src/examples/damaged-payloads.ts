import type { ViewerRequest } from '../server/viewer-app.js';
import { failurePage } from '../shell/failure-page.js';

/**
 * Answers, and says what is wrong where a payload of the store is missing or damaged: its readers throw
 * RangeError or SyntaxError with the reason.
 */
export async function orDamaged(
  c: ViewerRequest,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
    const page = failurePage({
      title: 'These examples cannot be read',
      what: `A payload in the store is missing or damaged: ${error.message}.`,
      next: 'Run the command that began it again, with --resume: what the store has lost is computed again.',
    });
    return c.html(page, 500);
  }
}
