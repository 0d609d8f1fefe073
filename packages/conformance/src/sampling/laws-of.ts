import type { MIInputType } from '@ggmi/core';
import type { ComponentSubject } from '../model/subject.js';
import { jointNormals } from './joint-laws.js';
import type { KnownLaw } from './known-law.js';
import { lossPairLaws } from './loss-pair-laws.js';
import { continuousPairs, discretePairs } from './paired-laws.js';
import { weightLaws } from './weight-laws.js';

type Subject = ComponentSubject<'mi-estimator'>;

const ROWS = 400;
const RUNS = 40;

/** Laws of no, middling and strong dependence, for every input that an estimator takes. */
export function lawsOf({ component, fixtures }: Subject): readonly KnownLaw[] {
  const { inputs, variables } = component.capabilities;
  if (fixtures.laws !== undefined) return fixtures.laws;
  const byInput: Readonly<Record<MIInputType, readonly KnownLaw[]>> = {
    paired: variables === 'discrete' ? discretePairs : continuousPairs,
    joint: variables === 'discrete' ? [] : jointNormals,
    'loss-pairs': lossPairLaws,
    'repeated-weights': weightLaws,
  };
  return inputs.flatMap((input) => byInput[input]);
}

/** The law that checks of form and behaviour draw from: dependent, but not strongly. */
export function middlingLaw(subject: Subject): KnownLaw {
  const [first, second] = lawsOf(subject);
  const law = second ?? first;
  if (law === undefined) throw new RangeError(`'${subject.component.id}' names no input.`);
  return law;
}

/** Rows, or runs, of a sample of the law. */
export function sizeOf({ fixtures }: Subject, { type }: KnownLaw): number {
  const ofRuns = type === 'loss-pairs' || type === 'repeated-weights';
  return ofRuns ? (fixtures.runs ?? RUNS) : (fixtures.rows ?? ROWS);
}
