/** Compiles the modules of assembly/ and writes them into src/wasm; `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

const folder = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = [
  { source: 'assembly/index.ts', name: 'kernels', constant: 'KERNELS' },
  {
    source: 'assembly/single-precision/index.ts',
    name: 'single-kernels',
    constant: 'SINGLE_KERNELS',
  },
];
const LINE = 96;

const options = [
  ['--baseDir', folder, '--outFile', 'kernels.wasm'],
  ['--runtime', 'stub', '--use', 'abort=', '--noAssert', '--enable', 'simd'],
  ['--optimizeLevel', '3', '--shrinkLevel', '0', '--converge'],
  // Vectors cross from module to module, never to JavaScript, of which 112 warns.
  ['--maximumMemory', '65536', '--disableWarning', '112'],
].flat();

async function compile(source) {
  let binary;
  const { error } = await main([source, ...options], {
    stderr: process.stderr,
    writeFile: (_name, contents) => {
      binary = Buffer.from(contents);
    },
  });
  if (error) throw error;
  return binary;
}

function moduleOf(binary, constant) {
  const lines = binary.toString('base64').match(new RegExp(`.{1,${LINE}}`, 'g'));
  return [
    '// Generated from assembly/ by `npm run build:wasm -w packages/numerics`; do not edit.',
    '',
    `/** The compiled kernels, ${binary.length} bytes of WebAssembly in base64. */`,
    `export const ${constant}_BASE64 = \``,
    ...lines,
    '`;',
    '',
  ].join('\n');
}

for (const { source, name, constant } of modules) {
  const target = join(folder, `src/wasm/${name}-binary.ts`);
  const text = moduleOf(await compile(source), constant);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) {
    throw new Error(`${target} is not what assembly/ compiles to; run npm run build:wasm.`);
  }
}
