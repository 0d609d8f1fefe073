/** .github/workflows/ci.yml: builds, checks and tests on the oldest Node that is supported and a newer one. */
export function workflow(): string {
  return `name: ci
on:
  push: { branches: [main] }
  pull_request:
jobs:
  test:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        node: ['20.19', '24']
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: '\${{ matrix.node }}', cache: npm }
      - run: npm ci
      - run: npm run typecheck
      - run: npm test
      - run: npm pack --dry-run
`;
}
