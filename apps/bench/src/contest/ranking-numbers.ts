import { plainFigure, type ContestNumber } from './contest-csv.js';
import type { ScaledRanking } from './contest-result.js';

/** Places and probabilities of rankings as numbers. */
export function rankingNumbers(rankings: readonly ScaledRanking[]): readonly ContestNumber[] {
  return rankings.flatMap(({ places, scale }) =>
    places.flatMap(({ name, place, probabilityBest, resampledPlace }) =>
      Object.entries({
        place_from: place.from,
        place_to: place.to,
        probability_best: probabilityBest,
        resampled_place_from: resampledPlace.from,
        resampled_place_to: resampledPlace.to,
      }).map(([quantity, value]) => ({
        contestant: name,
        quantity,
        about: scale,
        figure: plainFigure(value, ''),
      })),
    ),
  );
}
