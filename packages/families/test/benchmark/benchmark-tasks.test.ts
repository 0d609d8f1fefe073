import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { benchmarkTasks } from '../../src/index.js';

describe('benchmarkTasks', () => {
  const tasks = benchmarkTasks();

  it('lists the forty tasks, each under an id of its own', () => {
    expect(tasks.map((task) => task.id).sort()).toMatchInlineSnapshot(`
      [
        "2-pair-2+2",
        "2-pair-25+25",
        "2-pair-3+3",
        "2-pair-5+5",
        "additive-0.1",
        "additive-0.75",
        "asinh(student-1+1-df1)",
        "asinh(student-2+2-df1)",
        "asinh(student-3+3-df2)",
        "asinh(student-5+5-df2)",
        "bimodal(normal-1+1-rho0.75)",
        "dense-2+2",
        "dense-25+25",
        "dense-3+3",
        "dense-5+5",
        "dense-50+50",
        "half-cube(2-pair-25+25)",
        "half-cube(2-pair-3+3)",
        "half-cube(2-pair-5+5)",
        "half-cube(normal-1+1-rho0.75)",
        "normal-1+1-rho0.75",
        "normal-cdf(2-pair-25+25)",
        "normal-cdf(2-pair-3+3)",
        "normal-cdf(2-pair-5+5)",
        "normal-cdf(normal-1+1-rho0.75)",
        "spiral(2-pair-25+25)",
        "spiral(2-pair-3+3)",
        "spiral(2-pair-5+5)",
        "spiral(normal-cdf(2-pair-25+25))",
        "spiral(normal-cdf(2-pair-3+3))",
        "spiral(normal-cdf(2-pair-5+5))",
        "student-1+1-df1",
        "student-2+2-df1",
        "student-2+2-df2",
        "student-3+3-df2",
        "student-3+3-df3",
        "student-5+5-df2",
        "student-5+5-df3",
        "swissroll(normal-1+1-rho0.75)",
        "wiggly(normal-1+1-rho0.75)",
      ]
    `);
    expect(new Set(tasks.map((task) => task.id)).size).toBe(40);
  });

  it('draws finite samples of the dimensions that each task states', () => {
    for (const task of tasks) {
      const { x, y } = task.sample(50, randomStream(`task ${task.id}`));
      expect([x.rows, x.columns, y.rows, y.columns]).toEqual([
        50,
        task.dimensionsX,
        50,
        task.dimensionsY,
      ]);
      expect(x.values.every(Number.isFinite) && y.values.every(Number.isFinite)).toBe(true);
    }
  });

  it('carries the information that the published closed forms give', () => {
    const nats = new Map(tasks.map((task) => [task.id, task.mutualInformation]));
    const normal = -0.5 * Math.log(1 - 0.75 ** 2);
    expect(nats.get('bimodal(normal-1+1-rho0.75)')).toBeCloseTo(normal, 12);
    expect(nats.get('spiral(normal-cdf(2-pair-25+25))')).toBeCloseTo(-Math.log(0.36), 12);
    expect(nats.get('additive-0.1')).toBeCloseTo(0.1 - Math.log(0.2), 12);
    expect(nats.get('additive-0.75')).toBeCloseTo(1 / 3, 12);
    expect(nats.get('asinh(student-1+1-df1)')).toBeCloseTo(Math.log(8 * Math.PI) - 3, 12);
    for (const value of nats.values()) expect(value).toBeGreaterThan(0.1);
  });
});
