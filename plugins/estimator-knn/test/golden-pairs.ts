import { column } from './column.js';

const indices = Array.from({ length: 20 }, (_, i) => i);
const sines = indices.map((i) => Math.sin(1.3 * i));
const waves = indices.map((i, row) => Math.cos(0.7 * i) + 0.5 * sines[row]!);

/** x_i = sin(1.3 i), i = 0..19. */
export const goldenX = column(sines);

/** y_i = cos(0.7 i) + 0.5 x_i. */
export const goldenY = column(waves);

/** The same rounded to integers: three values each. */
export const roundedX = column(sines.map(Math.round));
export const roundedY = column(waves.map(Math.round));

/** 1.5 cos(1.1 i), i = 0..14: a second sample. */
export const goldenSecondSample = column(
  Array.from({ length: 15 }, (_, i) => 1.5 * Math.cos(1.1 * i)),
);
