import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notes } from './pages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const left = ['node_modules', '.git', '.astro', 'dist', 'test-results'];
const from = notes[0]!.slug;

/** A slug that is not used by any technique. */
export const trial = 'trial-technique';

/**
 * A copy of the repository with an additional technique: a demo's folder and two notes, copied under another name and
 * otherwise unchanged. It is built for the base path `base`.
 */
export function makeTrial(base: string) {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  cpSync(root, folder, {
    recursive: true,
    filter: (path) => !left.includes(relative(root, path)),
  });
  lendPackages(join(folder, 'node_modules'));

  const demo = /^demo: *(\S+)/m.exec(
    readFileSync(join(root, `content/notes/en/${from}.md`), 'utf8'),
  )![1]!;
  const copy = join(folder, 'src/demos', trial);
  cpSync(join(root, 'src/demos', demo), copy, { recursive: true });
  for (const styles of globSync('**/*.css', { cwd: copy }).map((file) => join(copy, file)))
    writeFileSync(
      styles,
      readFileSync(styles, 'utf8').replace(`name="${demo}"`, `name="${trial}"`),
    );
  for (const lang of ['ja', 'en']) {
    const note = readFileSync(join(root, `content/notes/${lang}/${from}.md`), 'utf8')
      .replace(/^demo: .*/m, `demo: ${trial}`)
      .replace(/^title: .*/m, 'title: Trial technique');
    writeFileSync(join(folder, `content/notes/${lang}/${trial}.md`), note);
  }

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
