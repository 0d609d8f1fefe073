/**
 * The keys of every random stream of a run. A key holds the run seed, a role and a replicate, never
 * the arm: training seed, supersample mask and batch order are common to all arms, so that their
 * comparison is paired; and adding an arm or a replicate moves no other draw.
 */
export const seedKeys = {
  /** S_anchor of a replicate. */
  anchors: (seed: number, replicate: number): string => `${seed}/anchors/${replicate}`,
  /** Fresh items of D on which the losses of a replicate are taken. */
  heldOut: (seed: number, replicate: number): string => `${seed}/held-out/${replicate}`,
  /** S_gen of a replicate; the generator id keeps two generators apart, the draw is forked below. */
  generation: (seed: number, replicate: number, generatorId: string): string =>
    `${seed}/generation/${replicate}/${generatorId}`,
  /** Which anchors the prompts of a replicate show and ask about, common to all generators. */
  prompt: (seed: number, replicate: number): string => `${seed}/prompt/${replicate}`,
  /** What a curator draws, for the data of a replicate; common to all generators. */
  curation: (seed: number, replicate: number, curator: string): string =>
    `${seed}/curation/${replicate}/${curator}`,
  /** Which anchors and which synthetic items make a mixture; common to all generators. */
  mixture: (seed: number, realShare: number): string => `${seed}/mixture/${realShare}`,
  /** Which prompts are mixed to read H(M(p)); common to all generators. */
  scoring: (seed: number): string => `${seed}/scoring`,
  /** Which items readings of embedded data take, common to all arms. */
  embedding: (seed: number): string => `${seed}/embedding`,
  /** Where the points of a picture begin, and in which order they are moved. */
  picture: (seed: number): string => `${seed}/picture`,
  /** The law of the source and of the generators, where laws are drawn: common to all of them. */
  setting: (seed: number, setting: number): string => `${seed}/setting/${setting}`,
  /** The training of a replicate, common to all arms. */
  training: (seed: number, replicate: number): string => `${seed}/training/${replicate}`,
  /** Which items form the pairs of a supersample run, and which member is trained on. */
  supersample: (seed: number, run: number): string => `${seed}/supersample/${run}`,
  /** Directions of a projection of W, common to all arms and replicates. */
  projection: (seed: number): string => `${seed}/projection`,
  /** Samples of truth and models by which they are compared in a setting. */
  measurement: (seed: number, setting: number): string => `${seed}/measurement/${setting}`,
  /** What an estimator draws for itself. */
  estimation: (seed: number, reading: string): string => `${seed}/estimation/${reading}`,
  /** Subsamples and permutations of a reading, common to arms and estimators: differences are paired. */
  resampling: (seed: number, reading: string): string => `${seed}/resampling/${reading}`,
  /** The bootstrap of the comparison as deployed; a reading may be called `deployed` too. */
  comparison: (seed: number): string => `${seed}/comparison`,
} as const;
