import type { InputComparison } from '@ggmi/core';
import type { ReadRun } from '../reading/read-compared-run.js';
import { componentInputs } from './component-inputs.js';
import { configInputs } from './config-inputs.js';
import { dataInputs } from './data-inputs.js';
import { surroundingInputs } from './surrounding-inputs.js';

/** What differs in what went into two runs. */
export function compareInputs(here: ReadRun, there: ReadRun): InputComparison {
  const records = { here: here.record, there: there.record };
  const config = configInputs(records.here, records.there);
  return {
    samePlan: records.here.planDigest === records.there.planDigest,
    commonCells: commonCells(here, there),
    differences: [
      ...config,
      ...componentInputs(records, config),
      ...surroundingInputs(records.here, records.there),
    ],
    data: dataInputs(here, there),
  };
}

/** Cells of one address promise one payload: where digests differ, something outside the plan has a say. */
function commonCells(here: ReadRun, there: ReadRun): InputComparison['commonCells'] {
  let cells = 0;
  let otherResults = 0;
  for (const [address, { digest }] of here.results) {
    const other = there.results.get(address)?.digest;
    if (digest === undefined || other === undefined) continue;
    cells += 1;
    if (digest !== other) otherResults += 1;
  }
  return { cells, otherResults };
}
