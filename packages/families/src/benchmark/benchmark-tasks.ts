import type { KnownInformationFamily } from '../known-information-family.js';
import { additiveUniform } from '../laws/additive-uniform.js';
import { bivariateNormal } from '../laws/bivariate-normal.js';
import { denseNormal } from '../laws/dense-normal.js';
import { multivariateStudent } from '../laws/multivariate-student.js';
import { twoPairNormal } from '../laws/two-pair-normal.js';
import { bimodalMap } from '../maps/bimodal-map.js';
import { asinhMap, halfCubeMap, normalCdfMap, wigglyMap } from '../maps/elementwise-maps.js';
import { mapped } from '../maps/injective-map.js';
import { spiralMap } from '../maps/spiral-map.js';
import { swissrollMap } from '../maps/swissroll-map.js';

function student(dimensions: number, degreesOfFreedom: number): KnownInformationFamily {
  return multivariateStudent({
    dimensionsX: dimensions,
    dimensionsY: dimensions,
    degreesOfFreedom,
  });
}

function oneDimensionalTasks(): readonly KnownInformationFamily[] {
  const normal = bivariateNormal(0.75);
  const cauchy = student(1, 1);
  const maps = [normalCdfMap, bimodalMap, wigglyMap, halfCubeMap, swissrollMap];
  return [
    normal,
    ...maps.map((map) => mapped(normal, map)),
    additiveUniform(0.1),
    additiveUniform(0.75),
    cauchy,
    mapped(cauchy, asinhMap),
  ];
}

function normalTasks(): readonly KnownInformationFamily[] {
  return [...[2, 3, 5, 25, 50].map(denseNormal), ...[2, 3, 5, 25].map(twoPairNormal)];
}

function studentTasks(): readonly KnownInformationFamily[] {
  const light = [student(2, 2), student(3, 3), student(5, 3)];
  const heavy = [student(2, 1), student(3, 2), student(5, 2)];
  return [...light, ...heavy, ...heavy.map((family) => mapped(family, asinhMap))];
}

function mappedTwoPairTasks(): readonly KnownInformationFamily[] {
  return [3, 5, 25]
    .map(twoPairNormal)
    .flatMap((family) => [
      mapped(family, normalCdfMap),
      mapped(family, halfCubeMap),
      mapped(family, spiralMap),
      mapped(mapped(family, normalCdfMap), spiralMap),
    ]);
}

/**
 * The 40 tasks of Czyż, Grabowski, Vogt, Beerenwinkel & Marx, "Beyond Normal: On the Evaluation of
 * Mutual Information Estimators", NeurIPS 2023, each under its own id.
 *
 * The published protocol draws N = 5,000 pairs and z-scores every column before estimating; the
 * samplers return the raw values.
 */
export function benchmarkTasks(): readonly KnownInformationFamily[] {
  return [...oneDimensionalTasks(), ...normalTasks(), ...studentTasks(), ...mappedTwoPairTasks()];
}
