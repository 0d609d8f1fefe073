/**
 * The norm inside one block of coordinates; between blocks the distance is always the maximum
 * (Kraskov, Stögbauer & Grassberger 2004, Phys. Rev. E 69, 066138, eq. 6).
 */
export type BlockNorm = 'chebyshev' | 'euclidean';
