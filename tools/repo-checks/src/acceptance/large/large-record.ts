/** Numbers without an end that look like chance, and are the same each time. */
interface Sequence {
  /** Between −1 and 1. */
  next(): number;
}

function sequence(seed: number): Sequence {
  let place = seed * 1e6;
  return { next: () => Math.sin((place += 1) ** 2) };
}

/** Items of every arm, and cells of the run: what a large evaluation has. */
const EXAMPLES = 100_000;
const CELLS = 200;
/** The anchors and so many generators make about 200 cells: 16 trainings and 2 estimates of each. */
const GENERATORS = 10;
const POINTS = 300;

/** Record and summary of a run that nobody ran, as large as those of a large one: the JSON of its folder. */
export function largeRecord(seed: number) {
  const random = sequence(seed);
  const generators = Array.from({ length: GENERATORS }, (_, index) => `generator-${index + 1}`);
  const pools = ['anchors', ...generators];
  const arms = ['base', ...pools, 'anchors twice', ...generators.map((name) => `anchors+${name}`)];
  const summary = {
    name: 'large',
    seed,
    planDigest: `${seed}`.repeat(40),
    verdict: {
      available: true,
      sentence: `Held-out data say (90 % paired intervals): ${arms.at(-1)} has the lowest held-out loss.`,
      winner: arms.at(-1),
    },
    quantities: [
      ...arms.flatMap((arm) => deployed(random, arm, arms)),
      ...pools.flatMap((arm) => supersample(random, arm)),
      ...generators.flatMap((arm) => curation(random, arm)),
    ],
    scatters: generators.flatMap((arm) => pictures(random, arm)),
    twinDifferences: pools.map((arm) => twins(random, arm)),
    cells: { planned: CELLS, succeeded: CELLS, failed: [] },
  };
  return { summary, record: recordOf(generators, seed) };
}

function estimate(random: Sequence, unit: 'loss' | 'nats/item') {
  const value = random.next() / 10;
  const warnings = random.next() < -0.9 ? [{ code: 'NOISY', message: 'The data are few.' }] : [];
  return {
    available: true,
    value,
    unit,
    kind: 'estimate',
    standardError: 0.01,
    interval: { lower: value - 0.02, upper: value + 0.02, level: 0.9, method: 'bootstrap' },
    sampleSize: EXAMPLES,
    warnings,
  };
}

function deployed(random: Sequence, arm: string, arms: readonly string[]) {
  const place = { section: { type: 'deployed' }, arm, source: 'host' } as const;
  const difference = { id: 'loss-difference', symbol: 'R(arm) − R(versus)', name: 'difference' };
  return [
    {
      ...place,
      id: 'held-out-loss',
      symbol: 'R',
      name: 'mean loss on the held-out set of D',
      outcome: estimate(random, 'loss'),
      note: `Trained on ${EXAMPLES} items.`,
    },
    ...arms
      .filter((versus) => versus !== arm)
      .map((versus) => ({ ...place, ...difference, versus, outcome: estimate(random, 'loss') })),
  ];
}

function supersample(random: Sequence, arm: string) {
  const section = { type: 'reading', reading: 'matched', readingType: 'supersample' } as const;
  return ['ld-cmi', 'ld-cmi-kernel'].flatMap((source) =>
    ['mutual-information', 'ggmi-ld', 'generalization-bound', 'n-aware-gain'].map((id) => ({
      id,
      symbol: id,
      name: id,
      section,
      arm,
      source,
      outcome: estimate(random, 'nats/item'),
    })),
  );
}

function curation(random: Sequence, arm: string) {
  const place = { section: { type: 'generators' }, arm, source: 'cleaner' } as const;
  const dropped = Math.floor((1 + random.next()) * (EXAMPLES / 4));
  const share = (count: number) => ({
    available: true,
    value: count / EXAMPLES,
    unit: 'ratio',
    kind: 'exact',
    sampleSize: EXAMPLES,
    warnings: [],
  });
  const kept = { id: 'curation-kept', symbol: 'kept / received', name: 'kept' };
  const lost = { id: 'curation-dropped', symbol: 'dropped / received', name: 'dropped: length' };
  return [
    { ...place, ...kept, outcome: share(EXAMPLES - dropped) },
    { ...place, ...lost, outcome: share(dropped) },
  ];
}

function pictures(random: Sequence, arm: string) {
  const cloud = (shift: number) =>
    Array.from({ length: POINTS }, () => [shift + random.next(), random.next()]);
  return (['principal-components', 'neighbours'] as const).map((plane) => ({
    reading: 'data',
    arm,
    columns: 64,
    plane,
    explained: [0.3, 0.2],
    series: [
      { of: 'synthetic', points: cloud(0) },
      { of: 'anchors', points: cloud(2) },
    ],
  }));
}

function twins(random: Sequence, arm: string) {
  const counts = Array.from({ length: 40 }, () =>
    Math.floor((1 + random.next()) * (EXAMPLES / 80)),
  );
  const edges = Array.from({ length: 41 }, (_, index) => (index - 20) / 20);
  const pairs = counts.reduce((sum, count) => sum + count, 0);
  return { reading: 'matched', arm, pairs, zeros: 0, edges, counts };
}

function recordOf(generators: readonly string[], seed: number) {
  const use = '@acme/backend/jsonl';
  const options = { file: 'data.jsonl', rows: { count: EXAMPLES } };
  const resolved = {
    name: 'large',
    generators: Object.fromEntries(generators.map((name) => [name, { use, options }])),
  };
  return {
    format: 1,
    name: 'large',
    seed,
    planDigest: `${seed}`.repeat(40),
    config: {
      file: 'large.yaml',
      asWritten: JSON.stringify(resolved, null, 2),
      overrides: [],
      resolved,
    },
    plugins: [{ specifier: '@acme/backend', name: '@acme/backend', version: '1.0.0', contract: 1 }],
    components: generators.map((name) => ({
      role: `generators.${name}`,
      id: use,
      resultVersion: 1,
      options,
    })),
    platform: { node: process.version, os: 'any', architecture: 'any' },
    startedAt: '2026-01-01T00:00:00.000Z',
    status: 'complete',
  };
}
