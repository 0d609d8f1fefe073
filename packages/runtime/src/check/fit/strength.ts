import { isRecord, valueAt } from '../../config/config-path.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import { showValue } from '../../problems/show-value.js';
import type { FitContext, FitRule } from './fit-context.js';
import { supersampleReadings } from './readings-by-type.js';

/** A strength can be calibrated: the trainer has one, a reading shows it, and its range holds something. */
export const strengthCanBeCalibrated: FitRule = (context) => {
  const strength = context.config.trainer?.strength;
  if (strength === undefined) return [];
  return [
    ...withoutStrength(context),
    ...withoutReading(context),
    ...emptyRange(strength),
    ...overwrittenOptions(context),
  ];
};

function withoutStrength(context: FitContext): readonly ProblemDraft[] {
  const trainer = context.capabilities('post-trainer', 'trainer');
  if (trainer === undefined || trainer.strength !== undefined) return [];
  return [
    {
      code: 'STRENGTH_UNAVAILABLE',
      path: ['trainer', 'strength'],
      received: `a strength for ${showValue(context.config.trainer?.use)}`,
      expected: 'a trainer that names one of its options as its strength',
      next: 'Remove `strength` and set the options of the trainer yourself.',
    },
  ];
}

/** I_A in `lower..upper` is a supersample reading: no other lies in [0, ln 2]. */
function withoutReading(context: FitContext): readonly ProblemDraft[] {
  const readings = valueAt(context.written, ['readings']);
  const types = isRecord(readings)
    ? Object.values(readings).map((reading) => valueAt(reading, ['type']))
    : [];
  const path = ['trainer', 'strength'];
  if (!types.includes('supersample')) {
    return [
      {
        code: 'STRENGTH_UNREAD',
        path,
        received: 'a strength to calibrate, and no supersample reading',
        expected: 'a supersample reading, whose I_A on the anchors is calibrated',
        next: 'Add a reading of `type: supersample`, or remove `strength`.',
      },
    ];
  }
  // Calibration reads the first one.
  const [reading] = supersampleReadings(context);
  const inputs = reading?.reading.estimators.map(
    (name) => context.capabilities('mi-estimator', `estimators.${name}`)?.inputs,
  );
  if (inputs?.every((taken) => taken?.includes('loss-pairs') === false) !== true) return [];
  return [
    {
      code: 'STRENGTH_UNREAD',
      path,
      received: `a strength to calibrate, and no estimator of losses in '${reading?.name}'`,
      expected: 'an estimator of loss pairs, whose I_A on the anchors is calibrated',
      next: `Add one to \`estimators\` of the reading '${reading?.name}', or remove \`strength\`.`,
    },
  ];
}

/** The chosen value holds for all arms: one that an arm sets for itself would be lost in silence. */
function overwrittenOptions(context: FitContext): readonly ProblemDraft[] {
  const option = context.capabilities('post-trainer', 'trainer')?.strength?.option;
  if (option === undefined) return [];
  return Object.entries(context.config.generators ?? {})
    .filter(([, { trainerOptions = {} }]) => Object.hasOwn(trainerOptions, option))
    .map(([name]) => ({
      code: 'STRENGTH_OVERWRITTEN',
      path: ['generators', name, 'trainerOptions', option],
      received: `a value of '${option}', which calibration chooses for all arms`,
      expected: 'other options of the trainer',
      next: 'Remove it, or remove `strength` of the trainer.',
    }));
}

function emptyRange(
  strength: NonNullable<NonNullable<FitContext['config']['trainer']>['strength']>,
): readonly ProblemDraft[] {
  if (strength === 'calibrate' || strength.lower < strength.upper) return [];
  return [
    {
      code: 'STRENGTH_RANGE_EMPTY',
      path: ['trainer', 'strength'],
      received: `lower ${strength.lower} and upper ${strength.upper}`,
      expected: 'lower below upper',
      next: 'Widen the range; the default is 0.05..0.6 nats.',
    },
  ];
}
