import type { ComparedQuantity, JsonObject, JsonValue, Quantity, RunRecord } from '@ggmi/core';
import { canonicalJson } from '../../cells/canonical-json.js';
import { formatConfigPath, isRecord, valueAt } from '../../config/config-path.js';
import { jsonDifferences } from '../inputs/json-differences.js';
import { textAt } from '../reading/text-at.js';
import type { ReadRun } from '../reading/read-compared-run.js';
import { estimateIndex, type EstimateIndex } from './estimate-index.js';
import {
  compareQuantity,
  matchQuantities,
  type NumberPairing,
  type QuantityMatch,
} from './match-quantities.js';
import { pairedResamples, termsOf } from './paired-estimates.js';

interface IndexedRun {
  readonly record: RunRecord;
  readonly index: EstimateIndex;
}

/** Compares what readings and checks of two runs say, number by number. */
export type NumberComparison = (
  here: readonly Quantity[],
  there: readonly Quantity[],
) => readonly ComparedQuantity[];

/** Reads what is common to all settings of two runs once. */
export function numberComparison(here: ReadRun, there: ReadRun): NumberComparison {
  const own = { record: here.record, index: estimateIndex(here) };
  const other = { record: there.record, index: estimateIndex(there) };
  return (ofHere, ofThere) => {
    const isRead = ({ section }: Quantity): boolean => section.type !== 'deployed';
    return matchQuantities(ofHere.filter(isRead), ofThere.filter(isRead)).map((match) =>
      compareQuantity(match, pairingOf(match, own, other), noteOf(match, own.record, other.record)),
    );
  };
}

function pairingOf(match: QuantityMatch, here: IndexedRun, there: IndexedRun): NumberPairing {
  const independent = { type: 'independent' } as const;
  if (match.here === undefined || match.there === undefined) return independent;
  const reason = refusalOf(match.here, here.record, there.record);
  if (reason !== undefined) return { type: 'refused', reason };
  if (isSameComputation({ here: match.here, there: match.there }, here, there)) {
    return { type: 'same' };
  }
  const [own, other] = [termsOf(match.here, here.index), termsOf(match.there, there.index)];
  if (own === undefined || other === undefined) return independent;
  const resamples = pairedResamples(own, other);
  if (resamples === undefined) return independent;
  return { type: 'paired', resamples, level: levelOf(here.record) };
}

/** The same outcome from the same trainings, or in the same plan: not two numbers, but one. */
function isSameComputation(
  match: Required<QuantityMatch>,
  here: IndexedRun,
  there: IndexedRun,
): boolean {
  const { arm = '', section } = match.here;
  if (JSON.stringify(match.here.outcome) !== JSON.stringify(match.there.outcome)) return false;
  if (here.record.planDigest === there.record.planDigest) return true;
  // Closed forms and what is integrated from laws draw nothing of their own.
  if (match.here.source === 'exact') return true;
  if (section.type !== 'reading') return false;
  const [own, other] = [here, there].map(({ index }) => index.trainings(match.here, arm));
  return own!.length > 0 && JSON.stringify(own) === JSON.stringify(other);
}

/** Numbers of one name that do not measure the same. */
function refusalOf(quantity: Quantity, here: RunRecord, there: RunRecord): string | undefined {
  const [own, other] = [here, there].map((record) => componentOf(quantity, record));
  if (own !== undefined && other !== undefined && own.id !== other.id) {
    return `'${quantity.source}' is ${own.id} in the reference and ${other.id} in this run`;
  }
  const [first, second] = [here, there].map((record) => readingOf(quantity, record));
  const [type, otherType] = [textAt(first, 'type'), textAt(second, 'type')];
  if (type !== otherType) {
    return `the reading is of type ${type} in the reference and ${otherType} in this run`;
  }
  const [rule, otherRule] = [textAt(first, 'pairing'), textAt(second, 'pairing')];
  if (rule !== otherRule) {
    return `twins are paired ${rule} in the reference and ${otherRule} in this run: mixing the rules fakes a gain`;
  }
  return undefined;
}

/** Where a reading or its estimator is set up in another way, the difference is partly of that. */
function noteOf(
  { here: quantity, there: other }: QuantityMatch,
  here: RunRecord,
  there: RunRecord,
): string | undefined {
  if (quantity === undefined || other === undefined) return undefined;
  const [first, second] = [here, there].map((record) => readingOf(quantity, record));
  const changed = jsonDifferences(first, second).map(({ path }) => formatConfigPath(path));
  const [own, its] = [here, there].map((record) => componentOf(quantity, record)?.options);
  const isTuned =
    own !== undefined && its !== undefined && canonicalJson(own) !== canonicalJson(its);
  const parts = [
    ...(changed.length > 0 ? [`the reading differs in ${changed.join(', ')}`] : []),
    ...(isTuned ? [`the options of '${quantity.source}' differ`] : []),
  ];
  if (parts.length === 0) return undefined;
  const text = parts.join('; ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}: the difference is partly of that.`;
}

function componentOf({ source }: Quantity, { components }: RunRecord) {
  return components.find(({ role }) => {
    const [group = '', ...name] = role.split('.');
    return /estimators$/i.test(group) && name.join('.') === source;
  });
}

function readingOf({ section }: Quantity, { config }: RunRecord): JsonObject | undefined {
  if (section.type !== 'reading') return undefined;
  const found = valueAt(config.resolved, ['readings', section.reading]);
  // A part of a record's plain data.
  return isRecord(found) ? (found as Readonly<Record<string, JsonValue>>) : undefined;
}

function levelOf({ config }: RunRecord): number {
  const level = valueAt(config.resolved, ['intervals', 'level']);
  return typeof level === 'number' ? level : 0.9;
}
