import { wholeCell } from '@ggmi/report';
import type { ScaledRanking } from './contest-result.js';
import type { Measure } from './contest-table.js';
import type { ReasonNotes } from './reason-notes.js';

/** Place, probability of being best and the places of resamples; nothing without a ranking. */
export function placeMeasures<Row>(parts: {
  readonly ranking: ScaledRanking | undefined;
  readonly nameOf: (row: Row) => string;
  readonly unrankedOf: (row: Row) => string | null;
  readonly notes: ReasonNotes;
}): readonly Measure<Row>[] {
  const { ranking, nameOf, unrankedOf, notes } = parts;
  const shown = (text: (place: ScaledRanking['places'][number]) => string) => (row: Row) => {
    const place = ranking?.places.find(({ name }) => name === nameOf(row));
    if (place !== undefined) return wholeCell(text(place));
    const reason = unrankedOf(row) ?? 'there is nothing to rank it against';
    return wholeCell(notes.mark(reason), 'faint');
  };
  return [
    { name: 'place, ties not separated', cell: shown(({ place }) => rangeText(place)) },
    {
      name: 'P(best), joint bootstrap',
      cell: shown(({ probabilityBest }) => probabilityBest.toFixed(3)),
    },
    {
      name: 'places of the bootstrap',
      cell: shown(({ resampledPlace }) => rangeText(resampledPlace)),
    },
  ];
}

function rangeText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}
