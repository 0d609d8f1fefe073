import { contourDensity } from 'd3-contour';

/** A ring of equal density, as points of the plane in order. */
export interface DensityRing {
  readonly ring: number;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Fewer points have no density to speak of. */
const FEWEST = 20;
const SIDE = 220;
const LEVELS = 3;

/**
 * Lines of equal density of a Gaussian kernel estimate; none for few points, or points on a line. The
 * plane is that of `extent`, so that lines of several kinds of point fit over each other.
 */
export function densityLines(
  points: readonly (readonly [number, number])[],
  extent: {
    readonly x: readonly [number, number];
    readonly y: readonly [number, number];
  },
): readonly DensityRing[] {
  const {
    x: [left, right],
    y: [low, high],
  } = extent;
  if (points.length < FEWEST || right <= left || high <= low) return [];
  const toGrid = (value: number, [from, to]: readonly [number, number]): number =>
    ((value - from) / (to - from)) * SIDE;
  const fromGrid = (value: number, [from, to]: readonly [number, number]): number =>
    from + (value / SIDE) * (to - from);
  const contours = contourDensity<readonly [number, number]>()
    .x(([x]) => toGrid(x, extent.x))
    .y(([, y]) => toGrid(y, extent.y))
    .size([SIDE, SIDE])
    .bandwidth(14)
    .thresholds(LEVELS)([...points]);
  const rings = contours.flatMap(({ coordinates }) => coordinates.flat());
  return rings.map((ring, index) => ({
    ring: index,
    points: spaced(ring).map((place) => [
      fromGrid(place[0]!, extent.x),
      fromGrid(place[1]!, extent.y),
    ]),
  }));
}

/** Corners of a ring that an eye takes for round. */
const MOST_CORNERS = 64;

/** Every so many corners, and the last, which closes the ring. */
function spaced(ring: readonly Place[]): readonly Place[] {
  const stride = Math.ceil(ring.length / MOST_CORNERS);
  return ring.filter((_, index) => index % stride === 0 || index === ring.length - 1);
}

type Place = readonly number[];
