import type { ViewerApp } from '../server/viewer-app.js';
import type { ViewerContext } from '../server/viewer-context.js';

/** `/runs/:run/examples`: the examples of a run. */
export function addExampleRoutes(_app: ViewerApp, _context: ViewerContext): void {}
