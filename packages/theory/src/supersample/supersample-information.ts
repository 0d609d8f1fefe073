import { informationOf, type JointLaw } from '../discrete/joint-law.js';
import { tupleEntries, tupleLaw } from '../discrete/tuples.js';
import type { ExactTrainer } from './exact-trainer.js';

/**
 * The readings of I(S;W) that a supersample allows, exactly; informations in nats.
 *
 * Z̃ is n × 2 i.i.d. items, U_i fair bits, W is trained on Z̃_{i,U_i}. Each row of the chain
 * ld ≤ e ≤ f ≤ CMI is a list over i = 1 … n, and Σ_i I(W;U_i|Z̃) ≤ I(W;U|Z̃) ≤ min(I(W;S), n ln 2).
 */
export interface SupersampleInformation {
  /** I(Δ_i;U_i), Δ_i = L_{i,1} − L_{i,0} (Wang & Mao 2023). */
  readonly lossDifference: readonly number[];
  /** I(L_{i,0},L_{i,1};U_i|Z̃) (Hellström & Durisi 2022). */
  readonly lossPair: readonly number[];
  /** I(f_i;U_i|Z̃), f_i the predictions on pair i (Harutyunyan et al. 2021). */
  readonly predictionPair: readonly number[];
  /** I(W;U_i|Z̃). */
  readonly weights: readonly number[];
  /** I(W;U|Z̃) (Steinke & Zakynthinou 2020). */
  readonly conditional: number;
  /** I(W;S). */
  readonly mutual: number;
  /** n ln 2. */
  readonly cap: number;
  /** E[R(W) − R̂_S(W)]. */
  readonly gap: number;
  /** E R̂_S(W): 0 for an interpolating trainer. */
  readonly trainingError: number;
}

/** Enumerates all Z̃, U and W: k^{2n} · 2^n · |W| states. */
export function supersampleInformation(trainer: ExactTrainer): SupersampleInformation {
  const { items: n, itemLaw } = trainer;
  const supersampleLaw = tupleLaw(itemLaw, 2 * n);
  const differences = Array.from({ length: n }, () => new KeyedLaw());
  const totals = zeroTotals(n);
  supersampleLaw.forEach((p, index) => {
    if (p === 0) return;
    const supersample = tupleEntries(index, { base: itemLaw.length, length: 2 * n });
    addSupersample({ trainer, supersample, p, differences, totals });
  });
  const dataLaw = tupleLaw(itemLaw, n);
  const weights = trainer.trainer[0]!.length;
  const dataWeights = new Float64Array(dataLaw.length * weights);
  trainer.trainer.forEach((row, dataSet) => {
    row.forEach((q, w) => {
      dataWeights[dataSet * weights + w] = dataLaw[dataSet]! * q;
    });
  });
  return {
    lossDifference: differences.map((law) => law.information()),
    lossPair: totals.lossPair,
    predictionPair: totals.predictionPair,
    weights: totals.weights,
    conditional: totals.conditional,
    mutual: informationOf({ rows: dataLaw.length, columns: weights, values: dataWeights }),
    cap: n * Math.LN2,
    gap: totals.testError - totals.trainingError,
    trainingError: totals.trainingError,
  };
}

/** A joint law of a variable with arbitrary keys and a bit. */
class KeyedLaw {
  readonly #rows = new Map<string, [number, number]>();

  add(key: string, bit: number, p: number): void {
    const row = this.#rows.get(key) ?? [0, 0];
    row[bit === 0 ? 0 : 1] += p;
    this.#rows.set(key, row);
  }

  information(): number {
    const values = Float64Array.from([...this.#rows.values()].flat());
    return informationOf({ rows: this.#rows.size, columns: 2, values });
  }
}

interface Totals {
  readonly lossPair: number[];
  readonly predictionPair: number[];
  readonly weights: number[];
  conditional: number;
  testError: number;
  trainingError: number;
}

function zeroTotals(n: number): Totals {
  const zeros = (): number[] => Array.from({ length: n }, () => 0);
  return {
    lossPair: zeros(),
    predictionPair: zeros(),
    weights: zeros(),
    conditional: 0,
    testError: 0,
    trainingError: 0,
  };
}

/** One supersample: adds p times its conditional informations, and its share of the joint laws. */
function addSupersample(step: {
  readonly trainer: ExactTrainer;
  readonly supersample: readonly number[];
  readonly p: number;
  readonly differences: readonly KeyedLaw[];
  readonly totals: Totals;
}): void {
  const { trainer, supersample, p, differences, totals } = step;
  const n = trainer.items;
  const masks = 2 ** n;
  const weights = trainer.trainer[0]!.length;
  const maskWeights: JointLaw = {
    rows: masks,
    columns: weights,
    values: new Float64Array(masks * weights),
  };
  const laws = Array.from({ length: n }, () => ({
    loss: new KeyedLaw(),
    prediction: new KeyedLaw(),
    weights: new KeyedLaw(),
  }));
  for (let mask = 0; mask < masks; mask++) {
    const bits = tupleEntries(mask, { base: 2, length: n });
    const row = trainer.trainer[dataSetNumber(trainer, supersample, bits)]!;
    row.forEach((q, w) => {
      const share = q / masks;
      if (share === 0) return;
      maskWeights.values[mask * weights + w] = share;
      bits.forEach((bit, i) => {
        const pair = pairOutcome(trainer, w, [supersample[2 * i]!, supersample[2 * i + 1]!]);
        laws[i]!.loss.add(pair.losses.join(';'), bit, share);
        laws[i]!.prediction.add(pair.labels.join(';'), bit, share);
        laws[i]!.weights.add(String(w), bit, share);
        differences[i]!.add(String(pair.losses[1] - pair.losses[0]), bit, p * share);
        totals.trainingError += (p * share * pair.losses[bit === 0 ? 0 : 1]) / n;
        totals.testError += (p * share * pair.losses[bit === 0 ? 1 : 0]) / n;
      });
    });
  }
  laws.forEach((law, i) => {
    totals.lossPair[i]! += p * law.loss.information();
    totals.predictionPair[i]! += p * law.prediction.information();
    totals.weights[i]! += p * law.weights.information();
  });
  totals.conditional += p * informationOf(maskWeights);
}

/** The number of the training set that a mask picks from a supersample. */
function dataSetNumber(
  trainer: ExactTrainer,
  supersample: readonly number[],
  bits: readonly number[],
): number {
  return bits.reduce(
    (number, bit, i) => number * trainer.itemLaw.length + supersample[2 * i + bit]!,
    0,
  );
}

function pairOutcome(
  trainer: ExactTrainer,
  w: number,
  [first, second]: readonly [number, number],
): { readonly labels: readonly [number, number]; readonly losses: readonly [number, number] } {
  const labels = [trainer.predictions[w]![first]!, trainer.predictions[w]![second]!] as const;
  return {
    labels,
    losses: [trainer.loss[labels[0]]![first]!, trainer.loss[labels[1]]![second]!],
  };
}
