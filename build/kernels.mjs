// Compiles src/numerics/kernels/assembly to kernels.wasm beside it. As a Vite plugin it does so when a build, a dev
// server or a test run starts and the sources are newer than the binary; from the shell: node build/kernels.mjs
import { execFile } from 'node:child_process';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../src/numerics/kernels/', import.meta.url));
const sources = `${root}assembly/`;
const binary = `${root}kernels.wasm`;

/** No allocator, no static data, no assertions: the kernels only compute on memory that tfjs owns. */
const options = [
  '-O3',
  '--noAssert',
  '--runtime=stub',
  '--importMemory',
  '--initialMemory=0',
  '--enable=simd',
  '--use=abort=',
];

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function isStale() {
  const inputs = readdirSync(sources).map((name) => sources + name);
  return modified(binary) < Math.max(...[...inputs, fileURLToPath(import.meta.url)].map(modified));
}

// The compiler is run, not imported: its types redeclare Array for every file that is checked together with them.
const compiler = fileURLToPath(
  new URL('../node_modules/assemblyscript/bin/asc.js', import.meta.url),
);
const run = promisify(execFile);

let underWay;

/** Compiles; callers within one process share a run. */
export function buildKernels() {
  return (underWay ??= compile().finally(() => (underWay = undefined)));
}

async function compile() {
  // Several processes may compile at once: each writes its own file and then renames it.
  const draft = `kernels.${process.pid}.wasm`;
  const files = ['assembly/index.ts', '--outFile', draft, '--baseDir', root];
  try {
    await run(process.execPath, [compiler, ...files, ...options], { cwd: root });
  } catch (cause) {
    rmSync(root + draft, { force: true });
    throw new Error(`The kernels do not compile.\n${cause.stderr || cause.message}`, { cause });
  }
  renameSync(root + draft, binary);
}

/** Vite plugin: compiles the binary before it is first requested, and again after an edit. */
export const kernels = () => ({
  name: 'kernels',
  async buildStart() {
    if (isStale()) await buildKernels();
  },
  async handleHotUpdate({ file, server }) {
    if (!file.startsWith(sources)) return;
    await buildKernels();
    server.ws.send({ type: 'full-reload' });
  },
});

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernels();
