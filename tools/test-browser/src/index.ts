export { axeFindings } from './axe-findings.js';
export { chromiumPath, noChromium } from './chromium-path.js';
export { pageProbes } from './page-probes.js';
export { tabTo } from './tab-to.js';
export { TestBrowser, type OpenPage, type PageView } from './test-browser.js';
export type { Page } from 'playwright-core';
