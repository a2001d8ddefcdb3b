// Shared by `npm start` and `npm test`: runs on Node 20 with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** An error whose message is sufficient; it is printed without a stack. */
export class Problem extends Error {}

/** Runs a command's main function; prints a Problem's message, or the stack of any other error. */
export async function main(/** @type {() => Promise<void>} */ run) {
  try {
    const major = Number(process.versions.node.split('.')[0]);
    if (major < 20) throw new Problem(`Node 20 or newer is needed; this is ${process.version}.`);
    await run();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/**
 * Runs a command in the project's root and resolves with its exit code, 1 if it could not be started.
 * `outside` hides the project's own binaries from it, because npm is about to replace them.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean, outside?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, quiet = false, outside = false } = {}) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin);
  if (!outside) path.unshift(bin);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path.join(delimiter), ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
      shell: windows, // npm and npx are .cmd files there
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Versions of the packages in a lock file, without optional ones.
 * @param {string} file
 * @returns {Map<string, string>}
 */
function locked(file) {
  if (!existsSync(file)) return new Map();
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  const entries = Object.entries(packages).filter(([path, entry]) => path && !entry.optional);
  return new Map(entries.map(([path, entry]) => [path, entry.version]));
}

/** Whether npm has installed every package of the lock file and the project's own Node runs. */
function isInstalled() {
  const wanted = locked(join(root, 'package-lock.json'));
  const found = locked(join(root, 'node_modules', '.package-lock.json'));
  return [...wanted].every(([path, version]) => found.get(path) === version) && hasNode();
}

const hasNode = () =>
  spawnSync(join(bin, 'node'), ['--version'], { shell: windows, stdio: 'ignore' }).status === 0;

/** Installs the packages of the lock file, unless they are installed. */
export async function install() {
  if (isInstalled()) return;
  console.log('Installing what the project needs (once; about a minute) …');
  // npm's engine warnings concern the outer Node; the project brings its own.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if ((await run('npm', args, { outside: true })) !== 0)
    throw new Problem('npm could not install the packages; see its output above.');
  if (!hasNode())
    throw new Problem(
      "The project's own Node is missing: the install script of the package `node` did not run.\n" +
        'If npm is set to ignore scripts, try: npm ci --ignore-scripts=false',
    );
}

/** Finds or installs a Chromium for the tests; throws a Problem with instructions if it cannot. */
export async function ensureChromium() {
  const { chromiumPath } = await import('../harness/chromium.mjs'); // needs the packages of install()
  if (chromiumPath()) return;
  console.log('The tests need a Chromium; fetching one …');
  await run('npx', ['--no-install', 'playwright', 'install', 'chromium'], { quiet: true });
  if (!chromiumPath() && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    await run('apt-get', ['update'], { quiet: true });
    const args = ['install', '--yes', '--no-install-recommends', 'chromium'];
    await run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  }
  if (!chromiumPath())
    throw new Problem(
      'No Chromium was found, and none could be fetched. Install Chromium or Chrome, or say where one is:\n' +
        '  CHROMIUM_PATH=/path/to/chromium npm test',
    );
}
