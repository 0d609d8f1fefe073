import { GgmiError } from '@ggmi/core';
import { failurePage } from '../shell/failure-page.js';
import type { ViewerRequest } from './viewer-app.js';
import type { ViewerContext } from './viewer-context.js';

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

/**
 * An error on the way to an answer: expected ones say what to do; what the system refuses, which file
 * it is; others are faults of the viewer.
 */
export function answerFailure({
  onFault,
}: Pick<ViewerContext, 'onFault'>): (
  error: Error,
  c: ViewerRequest,
) => Response | Promise<Response> {
  return (error, c) => {
    if (GgmiError.is(error)) {
      const page = { title: 'This cannot be shown', what: error.message, next: error.next };
      return c.html(failurePage(page), 500);
    }
    if (isRefusal(error)) return c.html(failurePage(refused(error)), 500);
    onFault(error);
    return c.html(
      failurePage({
        title: 'A fault of the viewer',
        what: `${error.name}: ${error.message}`,
        next: 'Please report it with what stands in the terminal of ggmi view. Other pages still work.',
      }),
      500,
    );
  };
}

/** Every refusal of the file system has a code such as EACCES and the system call that it met. */
function isRefusal(error: Error): boolean {
  return 'syscall' in error && 'code' in error;
}

function refused({ message }: Error): Parameters<typeof failurePage>[0] {
  return {
    title: 'A file cannot be read',
    what: `The system refuses it: ${message}.`,
    next: 'Make its folder and files readable to the user who has started ggmi view, or see whether the run was moved or deleted.',
  };
}
