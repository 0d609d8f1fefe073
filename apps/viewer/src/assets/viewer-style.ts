import { formStyle } from './form-style.js';
import { liveStyle } from './live-style.js';
import { shellStyle } from './shell-style.js';

/** What the pages of a viewer have beside those of a report. */
export const viewerStyle = [shellStyle, formStyle, liveStyle].join('\n');
