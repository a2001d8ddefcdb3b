import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const left = ['node_modules', '.git', '.astro', 'dist', 'test-results'];

/** A slug that is not used by any technique. */
export const trial = 'trial-technique';

/**
 * A copy of the repository with an additional technique, as an author begins it: made by `npm run new`, its claims
 * measured, and otherwise unchanged. It is built for the base path `base`.
 */
export function makeTrial(base: string) {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !left.includes(relative(root, path)),
  });
  lendPackages(join(folder, 'node_modules'));

  const run = (command: string, ...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['exec', '--offline', '--', command, ...args],
      {
        cwd: folder,
        env: {
          ...process.env,
          ASTRO_TELEMETRY_DISABLED: '1',
          BASE_PATH: base,
          SITE_URL: 'https://example.org',
        },
        encoding: 'utf8',
        shell: process.platform === 'win32',
      },
    );
    if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
    return stdout;
  };
  run('node', 'scripts/new.mjs', trial);
  run('node', 'scripts/claims.mjs', trial);
  return {
    folder,
    run,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Links to every package in the copy's own folder, because tools keep their caches beside the packages. */
function lendPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.') || name === '.bin')
      symlinkSync(join(root, 'node_modules', name), join(folder, name), 'junction');
}
