import { GgmiError } from '@ggmi/core';
import { failurePage } from '../shell/failure-page.js';
import type { ViewerRequest } from './viewer-app.js';

/** What no route answers. */
export function answerMissing(c: ViewerRequest): Response | Promise<Response> {
  return c.html(
    failurePage({
      title: 'Nothing here',
      what: `There is no page at ${c.req.path}.`,
      next: 'The list of runs has links to every page. A run that was deleted or renamed is there under its new name, or not at all.',
    }),
    404,
  );
}

/** An error on the way to an answer: expected ones say what to do, others are faults of the viewer. */
export function answerFailure(error: Error, c: ViewerRequest): Response | Promise<Response> {
  if (GgmiError.is(error)) {
    const page = { title: 'This cannot be shown', what: error.message, next: error.next };
    return c.html(failurePage(page), 500);
  }
  return c.html(
    failurePage({
      title: 'A fault of the viewer',
      what: error.stack ?? error.message,
      next: 'Please report it with the text above. Other pages still work.',
    }),
    500,
  );
}
