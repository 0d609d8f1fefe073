export { startViewer, type RunningViewer, type ViewerOptions } from './server/start-viewer.js';
