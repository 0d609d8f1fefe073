import type { Acceptance } from './acceptance.js';
import { backends } from './backends.js';
import { cleanTree } from './clean-tree.js';
import { coverage } from './coverage.js';
import { estimators } from './estimators.js';
import { fixture } from './fixture.js';
import { gsm8k } from './gsm8k.js';
import { guides } from './guides.js';
import { outsider } from './outsider.js';
import { pages } from './pages.js';
import { refusals } from './refusals.js';
import { report } from './report.js';
import { requestCost } from './request-cost.js';
import { requestMemory } from './request-memory.js';
import { requests } from './requests.js';
import { resume } from './resume.js';
import { rows } from './rows.js';
import { simulation } from './simulation.js';
import { speed } from './speed.js';
import { startup } from './startup.js';
import { theory } from './theory.js';
import { viewer } from './viewer.js';

/** Every acceptance; a new one joins this list and is run by .ci/run. */
export const registry: readonly Acceptance[] = [
  startup,
  cleanTree,
  resume,
  gsm8k,
  rows,
  coverage,
  theory,
  simulation,
  report,
  viewer,
  pages,
  estimators,
  speed,
  fixture,
  backends,
  outsider,
  guides,
  requests,
  requestCost,
  requestMemory,
  refusals,
];
