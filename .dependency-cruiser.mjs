/**
 * The layer table of ARCHITECTURE.md as rules. Patterns are matched against paths relative to the
 * repository, or, for a planted violation, relative to its fixture folder: there the repository's own
 * packages lie above, hence the optional `../` in every target.
 */

/** Packages of the workspace that each layer may import, itself aside. */
const mayImport = {
  'packages/corpus': [],
  'packages/numerics': [],
  'packages/theory': ['packages/numerics'],
  'packages/families': ['packages/numerics'],
  'packages/conformance': ['packages/core', 'packages/numerics', 'packages/families'],
  'packages/report': [
    'packages/core',
    'packages/numerics',
    'packages/theory',
    'tools/test-browser',
  ],
  'packages/plugin-template': [],
  'packages/create-plugin': ['packages/plugin-template'],
};

const workspacePackage = target('(?:packages|plugins|apps|tools)/[^/]+/');
const pureLayers = '^packages/(?:corpus|numerics|theory|families)/src/';
const mathsLibraries = '^(?:\\.\\./)*node_modules/(?:@stdlib/|ml-[^/]+/|pure-rand/)';

/** A target path, seen from the repository or from a fixture folder. */
function target(path) {
  return `^(?:\\.\\./)*${path}`;
}

function packageNamed(path) {
  return target(`${path}/`);
}

function forbid(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

/** One rule per row of `mayImport`, such as `report-layer`. */
function layerRule([folder, allowed]) {
  const list = allowed.length === 0 ? 'no other package' : allowed.join(', ');
  return forbid(
    `${folder.replace(/^packages\//, '')}-layer`,
    `${folder} may import ${list} of this workspace.`,
    { path: `^${folder}/` },
    { path: workspacePackage, pathNot: [folder, ...allowed].map(packageNamed) },
  );
}

const coreRules = [
  forbid(
    'core-imports-nothing',
    'The contract depends on nothing: no package, no Node module.',
    { path: '^packages/core/src/' },
    { pathNot: ['^packages/core/src/', target('node_modules/@standard-schema/spec/')] },
  ),
  forbid(
    'core-takes-types-only',
    'Of @standard-schema/spec the contract takes types, nothing at run time.',
    { path: '^packages/core/src/' },
    {
      path: target('node_modules/@standard-schema/spec/'),
      dependencyTypesNot: ['type-only'],
    },
  ),
];

const pureRules = [
  forbid(
    'pure-no-node-modules',
    'corpus, numerics, theory and families compute or are data: no file, clock, network or process.',
    { path: pureLayers },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'pure-maths-libraries-only',
    'numerics, theory and families take small maths libraries only; a new one joins the list here.',
    { path: pureLayers },
    {
      path: target('node_modules/'),
      pathNot: [mathsLibraries, target('node_modules/(?:inversify|reflect-metadata)/')],
    },
  ),
];

const pluginRules = [
  forbid(
    'plugin-imports-no-plugin',
    'Plugins reach one another through slots that the config binds.',
    { path: '^plugins/([^/]+)/' },
    { path: target('plugins/'), pathNot: target('plugins/$1/') },
  ),
  forbid(
    'plugin-imports-no-host',
    'A plugin knows the contract and the pure layers, never what hosts it.',
    { path: '^plugins/' },
    {
      path: workspacePackage,
      pathNot: [
        target('plugins/'),
        target('packages/(?:core|corpus|numerics|theory|families|conformance)/'),
      ],
    },
  ),
  forbid(
    'plugin-conformance-in-tests',
    'The conformance kit is for a plugin’s tests, not for what it publishes.',
    { path: '^plugins/[^/]+/', pathNot: '^plugins/[^/]+/(?:test/|vitest\\.config\\.ts$)' },
    { path: packageNamed('packages/conformance') },
  ),
];

const hostRules = [
  forbid(
    'container-only-in-runtime',
    'Only the runtime knows that inversify is there; two of its majors interoperate badly.',
    {
      path: '^(?:packages|plugins|apps|tools)/',
      pathNot: ['^packages/runtime/', '^packages/core/'],
    },
    { path: target('node_modules/(?:inversify|reflect-metadata)/') },
  ),
  forbid(
    'runtime-imports-no-plugin',
    'The host loads plugins that the config names and knows none of them.',
    { path: '^packages/runtime/' },
    { path: target('plugins/') },
  ),
  forbid(
    'runtime-layer',
    'packages/runtime may import core, numerics and theory of this workspace.',
    { path: '^packages/runtime/' },
    {
      path: workspacePackage,
      pathNot: [target('plugins/'), target('packages/(?:runtime|core|numerics|theory)/')],
    },
  ),
  forbid(
    'conformance-runner-in-adapter',
    'The kit is runner-neutral: a test runner appears in its adapters only.',
    { path: '^packages/conformance/src/', pathNot: '^packages/conformance/src/adapters/' },
    { path: [target('node_modules/(?:vitest|@vitest/)'), '^(?:node:)?test$'] },
  ),
];

const appRules = [
  forbid(
    'app-imports-no-plugin',
    'Applications reach plugins through the config only.',
    { path: '^apps/' },
    { path: target('plugins/') },
  ),
  forbid(
    'app-layer',
    'Applications stand on the packages; the command line alone also starts bench and viewer.',
    { path: '^apps/([^/]+)/' },
    {
      path: workspacePackage,
      pathNot: [
        target('plugins/'),
        target('apps/(?:$1|bench|viewer)/'),
        target('packages/(?:core|runtime|report|theory|numerics|families|conformance)/'),
        packageNamed('tools/test-browser'),
      ],
    },
  ),
  forbid(
    'app-imports-no-app',
    'Only the command line imports another application.',
    { path: '^apps/([^/]+)/', pathNot: '^apps/cli/' },
    { path: target('apps/(?:bench|viewer)/'), pathNot: target('apps/$1/') },
  ),
  forbid(
    'tools-layer',
    'Tools of the repository drive the program from outside.',
    { path: '^tools/([^/]+)/' },
    {
      path: workspacePackage,
      pathNot: [
        target('tools/$1/'),
        packageNamed('packages/plugin-template'),
        packageNamed('tools/test-browser'),
      ],
    },
  ),
  forbid(
    'test-browser-in-tests',
    'What is published opens no page: the browser is for tests and for tools of the repository.',
    {
      path: '^(?:packages|plugins|apps)/[^/]+/',
      pathNot: '^(?:packages|plugins|apps)/[^/]+/test/',
    },
    { path: packageNamed('tools/test-browser') },
  ),
];

const reachRules = [
  forbid(
    'no-relative-import-of-package',
    'Another package is imported by its name.',
    { path: '^((?:packages|plugins|apps|tools)/[^/]+)/' },
    {
      path: workspacePackage,
      pathNot: target('$1/'),
      dependencyTypes: ['local'],
      dependencyTypesNot: ['aliased'],
    },
  ),
  forbid(
    'no-import-into-src',
    'Another package is imported at its entry, never at a file inside it.',
    {},
    { path: '^@ggmi/[^/]+/(?:src|dist|test)/' },
  ),
  forbid('no-cycle', 'Modules form no cycle, types included.', {}, { circular: true }),
  forbid(
    'no-unresolvable',
    'Every import leads somewhere.',
    {},
    { couldNotResolve: true, pathNot: '^@ggmi/[^/]+/(?:src|dist|test)/' },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...coreRules,
    ...Object.entries(mayImport).map(layerRule),
    ...pureRules,
    ...pluginRules,
    ...hostRules,
    ...appRules,
    ...reachRules,
  ],
  options: {
    // The fixture is no part of the workspace: it has dependencies and a lockfile of its own.
    exclude: { path: ['(?:^|/)dist/', '(?:^|/)test/fixtures/', '^tools/(?:llama-fixture|peers)/'] },
    doNotFollow: { path: ['node_modules', '^\\.\\./'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // The sources of the workspace, so that no build is needed.
      conditionNames: ['@ggmi/source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
