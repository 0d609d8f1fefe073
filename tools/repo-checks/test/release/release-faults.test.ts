import { describe, expect, it } from 'vitest';
import { namesIn, treeFaults } from '../../src/release/outsider-tree.js';
import { changelogFaults, releaseFaults } from '../../src/release/release-faults.js';

const core = { name: '@ggmi/core', version: '0.1.0' };
const knn = {
  name: '@ggmi/estimator-knn',
  version: '0.1.0',
  peerDependencies: { '@ggmi/core': '^0.1.0' },
  dependencies: { zod: '^4.0.0' },
};

const output = `
    "name": "@ggmi/core",
-   "version": "0.1.0",
+   "version": "0.2.0",

    "name": "@ggmi/estimator-knn",
-   "version": "0.1.0",
+   "version": "0.2.0",
-     "@ggmi/core": "^0.1.0"
+     "@ggmi/core": "^0.2.0"
`;

describe('releaseFaults', () => {
  it('finds nothing where versions and ranges follow', () => {
    expect(releaseFaults([core, knn], { next: '0.2.0', output })).toEqual([]);
  });

  it('names a package that is left out and a range that stays behind', () => {
    const [first = ''] = output.split('    "name": "@ggmi/est');
    expect(releaseFaults([core, knn], { next: '0.2.0', output: first })).toEqual([
      '@ggmi/estimator-knn would not be released',
    ]);
    const behind = output.replace('+     "@ggmi/core": "^0.2.0"', '');
    expect(releaseFaults([core, knn], { next: '0.2.0', output: behind })).toEqual([
      '@ggmi/estimator-knn would not have 0.2.0 as @ggmi/core',
    ]);
  });
});

describe('changelogFaults', () => {
  it('wants the current version first, with something said', () => {
    expect(changelogFaults('# C\n\n## 0.1.0 (unreleased)\n\n- A.\n', '0.1.0')).toEqual([]);
    expect(changelogFaults('# C\n\n## 0.1.0\n\n## 0.0.9\n\n- A.\n', '0.1.0')).toHaveLength(1);
    expect(changelogFaults('# C\n\n## 0.0.9\n\n- A.\n', '0.1.0')).toHaveLength(1);
  });
});

describe('treeFaults', () => {
  it('finds nothing in the contract alone, and names every other package of ours and every host', () => {
    const tree = { dependencies: { '@ggmi/core': { dependencies: { spec: {} } }, zod: {} } };
    expect(namesIn(tree)).toEqual(['@ggmi/core', 'spec', 'zod']);
    expect(treeFaults(namesIn(tree))).toEqual([]);
    expect(treeFaults(['@ggmi/core', '@ggmi/runtime', 'inversify'])).toEqual([
      '@ggmi packages: @ggmi/core, @ggmi/runtime',
      'inversify comes along',
    ]);
  });
});
