import { denseMatrix } from '@ggmi/numerics';
import { expectationUnderNormal } from './expectation-under-normal.js';
import type { KnownInformationLaw } from './known-law.js';

/** A fair label and a normal variable whose mean the label moves by 0, 1 and 3 deviations. */
export const labelledPairs: readonly KnownInformationLaw[] = [0, 1, 3].map(labelledNormal);

/**
 * X uniform on {0, 1}, Y ~ N(gX, 1): I(X;Y) = ln 2 − E ln(1 + e^{−L}) with the log-ratio of the classes
 * L ~ N(g²/2, g²).
 */
function labelledNormal(gap: number): KnownInformationLaw {
  const lost = expectationUnderNormal((z) => Math.log1p(Math.exp(-((gap * gap) / 2 + gap * z))));
  return {
    id: `labelled-normals-${gap}-apart`,
    type: 'paired',
    nats: Math.LN2 - lost,
    sample(size, random) {
      const x = denseMatrix(size, 1);
      const y = denseMatrix(size, 1);
      for (let row = 0; row < size; row++) {
        x.values[row] = random.integer(2);
        y.values[row] = gap * x.values[row]! + random.normal();
      }
      return { type: 'paired', x, y };
    },
  };
}
