import type { ViewerApp } from '../server/viewer-app.js';
import { script, scriptPath, style, stylePath } from './asset-paths.js';

const kept = { 'cache-control': 'max-age=31536000, immutable' } as const;

/** The style and the script of the pages, from memory. */
export function addAssetRoutes(app: ViewerApp): void {
  app.get(stylePath, (c) =>
    c.body(style, 200, { ...kept, 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get(scriptPath, (c) =>
    c.body(script, 200, { ...kept, 'content-type': 'text/javascript; charset=utf-8' }),
  );
}
