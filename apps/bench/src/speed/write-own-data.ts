import { randomStream } from '@ggmi/numerics';
import { writeNumbers } from './number-file.js';
import type { SpeedCell } from './speed-cell.js';

const correlation = 0.6;

/** Writes the data of a cell where no peer does: the same laws, from keyed streams. */
export function writeOwnData(cell: SpeedCell, prefix: string): void {
  const random = randomStream(`bench/speed/data/${cell.id}`);
  const normals = (count: number): Float64Array => {
    const values = new Float64Array(count);
    for (let index = 0; index < count; index++) values[index] = random.normal();
    return values;
  };
  if (cell.job === 'em') {
    const points = mixturePoints(cell.rows, cell.components, normals(4 * cell.rows));
    writeNumbers(`${prefix}.x.f64`, points);
    writeNumbers(
      `${prefix}.weights.f64`,
      new Float64Array(cell.components).fill(1 / cell.components),
    );
    writeNumbers(`${prefix}.means.f64`, points.slice(0, 2 * cell.components));
    const identities = Array.from({ length: cell.components }, () => [1, 0, 0, 1]).flat();
    writeNumbers(`${prefix}.precisions.f64`, Float64Array.from(identities));
    return;
  }
  const x = normals(cell.rows * cell.dimensions);
  const noise = normals(cell.rows * cell.dimensions);
  const share = Math.sqrt(1 - correlation ** 2);
  writeNumbers(`${prefix}.x.f64`, x);
  writeNumbers(
    `${prefix}.y.f64`,
    x.map((value, index) => correlation * value + share * noise[index]!),
  );
}

/** Points around centres on a circle, each component in turn. */
function mixturePoints(rows: number, components: number, normals: Float64Array): Float64Array {
  const points = new Float64Array(2 * rows);
  for (let row = 0; row < rows; row++) {
    const angle = (2 * Math.PI * (row % components)) / components;
    points[2 * row] = 5 * Math.cos(angle) + normals[2 * row]!;
    points[2 * row + 1] = 5 * Math.sin(angle) + normals[2 * row + 1]!;
  }
  return points;
}
