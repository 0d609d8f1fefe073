import type { CheckList } from '../check-list.js';
import { numberOf, shown, type ReadSummary } from './read-summary.js';

/** Rounding of n·I_A against GGMI_ld. */
const ROUNDING = 1e-9;

/** What must come out of the arms of gsm8k-sanity.yaml, whatever the trainer; `pairs` is n. */
export function checkSanity(
  list: CheckList,
  summary: ReadSummary,
  { trainer, pairs }: { readonly trainer: string; readonly pairs: number },
): void {
  const information = (arm: string) => numberOf(summary, { id: 'mutual-information', arm });
  const gain = (arm: string) => numberOf(summary, { id: 'ggmi-ld', arm });
  const difference = (arm: string, versus: string) =>
    numberOf(summary, { id: 'loss-difference', arm, versus });
  const copies = numberOf(summary, { id: 'anchor-copies', arm: 'copies' });
  const check = (sentence: string, holds: boolean | undefined, detail: string): void =>
    list.check(`${trainer}: ${sentence}`, holds === true, detail);

  const anchors = information('anchors');
  const constant = information('constant-item');
  const constantGain = gain('constant-item');
  check('a constant item has I_B = 0', constant?.value === 0, shown(constant));
  check(
    'a constant item has GGMI_ld = n I_A',
    anchors &&
      constantGain &&
      Math.abs(constantGain.value - pairs * anchors.value) < ROUNDING * pairs,
    `${shown(constantGain)}, I_A ${shown(anchors)}`,
  );
  const overBase = difference('constant-item', 'base');
  check(
    'a constant item does not lower the held-out loss of the base',
    overBase?.interval && overBase.interval.upper >= 0,
    shown(overBase),
  );
  const best = numberOf(summary, { id: 'probability-best-generator', arm: 'constant-item' });
  check('a constant item is not ranked best', best && best.value < 0.01, shown(best));
  const response = information('constant-response');
  check('a constant response to real prompts has an I_B', response !== undefined, shown(response));
  for (const arm of ['copies', 'human']) {
    const own = gain(arm)?.interval;
    check(
      `${arm}: the interval of GGMI_ld contains 0`,
      own && own.lower <= 0 && own.upper >= 0,
      shown(gain(arm)),
    );
  }
  check(
    'copies of anchors are flagged',
    copies?.warnings.some(({ code }) => code === 'ANCHOR_COPIES'),
    shown(copies),
  );
  const order = difference('shuffled', 'human');
  check(
    'shuffled words have the higher held-out loss',
    order?.interval && order.interval.lower > 0,
    shown(order),
  );
  const twin = difference('twin', 'human');
  check(
    'one generator under two names: no difference is claimed',
    twin?.interval &&
      twin.interval.lower <= 0 &&
      twin.interval.upper >= 0 &&
      !/best generator is (?:human|twin)/u.test(summary.verdict.sentence ?? ''),
    shown(twin),
  );
}
