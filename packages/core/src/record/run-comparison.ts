import type { JsonValue } from '../data/json-value.js';
import type { Quantity, QuantityOutcome } from './quantity.js';
import type { Verdict } from './verdict.js';

/** Runs side by side, as plain data: every other run against the first, the reference. */
export interface RunComparison {
  readonly format: 1;
  readonly reference: ComparedRun;
  /** At least one; every difference is this run minus the reference. */
  readonly others: readonly RunDifference[];
}

/** A run that takes part in a comparison. */
export interface ComparedRun {
  /** Tells it from the others of the comparison: its name, its folder, or its path as it was given. */
  readonly label: string;
  /** The name of its folder. */
  readonly folder: string;
  readonly name: string;
  readonly seed: number;
  readonly planDigest: string;
  readonly status: string;
}

/** One run against the reference: what went in, then what came out. */
export interface RunDifference {
  readonly run: ComparedRun;
  readonly inputs: InputComparison;
  /** One without mode, panel and axes for runs without a sweep; empty where none is common. */
  readonly settings: readonly SettingComparison[];
  /** What is not compared as a whole, and why: sentences. */
  readonly leftOut: readonly string[];
}

/** What differs in the inputs of two runs. */
export interface InputComparison {
  /** Equal plan digests: equal results are promised. */
  readonly samePlan: boolean;
  /** Of cells that both runs have: how many, and how many of them have other results. */
  readonly commonCells: { readonly cells: number; readonly otherResults: number };
  readonly differences: readonly InputDifference[];
  readonly data: readonly DataComparison[];
}

/** One value that differs. */
export interface InputDifference {
  readonly part: 'config' | 'override' | 'component' | 'plugin' | 'platform' | 'contract';
  /** Where it stands, such as `generators.gpt.options.model`. */
  readonly path: string;
  /** In the reference; absent where it has none. */
  readonly here?: JsonValue;
  /** In the other run; absent where it has none. */
  readonly there?: JsonValue;
  /**
   * Whether it can change results: `results` where it is part of what is computed, `last-digits` where
   * equal results are promised but for rounding, `none` where it says only where and how.
   */
  readonly effect: 'results' | 'last-digits' | 'none';
}

/** Whether both runs have the same data of one kind, by the digests of what was drawn. */
export interface DataComparison {
  /** `anchors`, `held-out`, a generator's name, or that name with `after curation`. */
  readonly data: string;
  readonly state: 'same' | 'different' | 'unknown';
  /** Draws of the reference and of the other run: one per replicate. */
  readonly draws: { readonly here: number; readonly there: number };
  /** Over all draws that were compared; absent where nobody looked into them, and for equal digests. */
  readonly items?: {
    readonly here: number;
    readonly there: number;
    /** Of the same id and the same content, in whatever order. */
    readonly common: number;
    /** The first ones that one run alone has, in its order. */
    readonly onlyHere: readonly ItemExample[];
    readonly onlyThere: readonly ItemExample[];
  };
  /** What the state means here, or why it is not known. */
  readonly reason?: string;
}

/** An item that tells data apart. */
export interface ItemExample {
  readonly id: string;
  /** What it holds, its beginning alone: the response, or the values as JSON. */
  readonly text: string;
}

/** The numbers of both runs in one setting. */
export interface SettingComparison {
  readonly mode?: string;
  readonly panel?: string;
  readonly at?: Readonly<Record<string, number | string | boolean>>;
  readonly verdicts: VerdictComparison;
  readonly heldOut: HeldOutComparison;
  /** What readings and checks say, in the order of the reference; then what only the other run has. */
  readonly numbers: readonly ComparedQuantity[];
}

/** What each run concludes from its own comparison as deployed, and whether both conclude the same. */
export interface VerdictComparison {
  readonly here: Verdict;
  readonly there: Verdict;
  /**
   * `same` where the winner is one, or missing in both, and no effect changed; `unknown` where a run has
   * no verdict.
   */
  readonly agreement: 'same' | 'different' | 'unknown';
  /** What the data of every generator do, by the intervals of each run, which know nothing of the other. */
  readonly effects: readonly EffectComparison[];
  /** Of which run the comparison as deployed is void, and why; no difference of it counts then. */
  readonly void?: string;
}

/** The loss of an arm with synthetic data minus that of one without, in each run. */
export interface EffectComparison {
  readonly arm: string;
  /** `base` of a generator alone; `anchors` and `anchors twice` of one that is added to the anchors. */
  readonly versus: string;
  readonly here: QuantityOutcome;
  readonly there: QuantityOutcome;
  /**
   * `sign` where both intervals exclude 0 on other sides, `separation` where one of them alone does,
   * `none` where neither is so; `unknown` where a run lacks the number or its interval.
   */
  readonly change: 'none' | 'sign' | 'separation' | 'unknown';
}

/** The comparison as deployed of both runs, item by item where both have the same items. */
export interface HeldOutComparison {
  /** Absent where a run has no comparison as deployed, or its data cannot be read. */
  readonly items?: {
    readonly here: number;
    readonly there: number;
    /** Of the same id and the same content. */
    readonly common: number;
    /** Of the same id and other content: never paired. */
    readonly otherContent: number;
  };
  /** Trainings per arm, and whether those of both runs draw from the same streams. */
  readonly trainings?: {
    readonly here: number;
    readonly there: number;
    readonly used: 'paired' | 'independent';
  };
  /** Why there is no paired difference; absent where there is one. */
  readonly reason?: string;
  /** Where the losses of all common arms are equal, item by item: why, if that can be known. */
  readonly whyEqual?: string;
  /**
   * Per arm: `held-out-loss`, `loss-difference`, `held-out-nats-per-byte`. Differences are to `base`, of
   * arms with synthetic data to `anchors` too, and of those added to the anchors to `anchors twice`.
   */
  readonly quantities: readonly ComparedQuantity[];
  /** What has to be known to read them: sentences. */
  readonly notes: readonly string[];
}

/** One quantity in both runs. Labels are those of the reference, where it has the quantity. */
export interface ComparedQuantity extends Omit<Quantity, 'outcome' | 'note'> {
  readonly here: QuantityOutcome;
  readonly there: QuantityOutcome;
  /** There minus here, or why there is no difference. */
  readonly difference: QuantityOutcome;
  /** How the difference was taken; absent where there is none. */
  readonly pairing?: DifferencePairing;
  /** What else than the data the difference may come of. */
  readonly note?: string;
}

/**
 * How a difference of two runs was taken.
 *
 * - `paired`: over the items, trainings or runs that are common to both.
 * - `same`: both runs have it from the same cells; it is 0.
 * - `independent`: the runs are taken as independent; its variance is the sum of both.
 * - `exact`: of two exact numbers.
 * - `plain`: a side has no standard error; the difference has none.
 */
export type DifferencePairing = 'paired' | 'same' | 'independent' | 'exact' | 'plain';
