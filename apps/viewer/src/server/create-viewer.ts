import { Hono } from 'hono';
import { addAssetRoutes } from '../assets/asset-routes.js';
import { addExampleRoutes } from '../examples/example-routes.js';
import { addLiveRoutes } from '../live/live-routes.js';
import { addCompareRoutes } from '../pages/compare/compare-routes.js';
import { addListRoute } from '../pages/list/list-route.js';
import { addRunRoutes } from '../pages/run/run-routes.js';
import { guardRequest } from './guard-request.js';
import { answerFailure, answerMissing } from './answer-failure.js';
import { secureHeaders } from './secure-headers.js';
import type { ViewerApp, ViewerBindings } from './viewer-app.js';
import type { ViewerContext } from './viewer-context.js';

/** The routes of a viewer, behind what every request must pass. */
export function createViewer(context: ViewerContext): ViewerApp {
  const app = new Hono<ViewerBindings>();
  app.use(secureHeaders);
  app.use(guardRequest);
  addAssetRoutes(app);
  addListRoute(app, context);
  addRunRoutes(app, context);
  addCompareRoutes(app, context);
  addLiveRoutes(app, context);
  addExampleRoutes(app, context);
  app.notFound(answerMissing);
  app.onError(answerFailure(context));
  return app;
}
