import type { HttpBindings } from '@hono/node-server';
import type { Context, Hono } from 'hono';

/** The routes of a viewer, which know the connection that a request came by. */
export type ViewerApp = Hono<ViewerBindings>;

/** One request to a viewer. */
export type ViewerRequest = Context<ViewerBindings>;

/** What the server adds to every request. */
export interface ViewerBindings {
  readonly Bindings: HttpBindings;
}
