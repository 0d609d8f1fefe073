import { collectCauses } from './collect-causes.js';
import { collectCodes } from './collect-codes.js';
import type { CodesFound } from './codes-page.js';
import { problemHeadlines } from './problem-headlines.js';
import { sourceProgram } from './source-program.js';

/** What the sources say of codes. Takes seconds: it asks the compiler. */
export function findCodes(): CodesFound {
  const program = sourceProgram();
  return {
    sites: collectCodes(program),
    causes: collectCauses(program),
    headlines: problemHeadlines(program),
  };
}
