import { spawnSync } from 'node:child_process';
import {
  cpSync,
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

const root = fileURLToPath(new URL('../../', import.meta.url));
const left = ['node_modules', '.git', '.astro', 'dist', 'test-results'];

/** A slug that is not used by any technique. */
export const trial = 'trial-technique';

/** Another one, whose notes show its demo twice. */
export const twice = 'trial-twice';

/**
 * A copy of the repository with an additional technique, as an author begins it: made by `npm run new`, its claims
 * measured, and otherwise unchanged. It is built for the base path `base`. A second technique shows its demo twice.
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
  run('node', 'scripts/new.mjs', twice);
  for (const lang of ['ja', 'en']) showTwice(join(folder, `content/notes/${lang}/${twice}.md`));
  return {
    folder,
    run,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Shows a note's demo again, with other values; a link and a claim name the second one, another link the first. */
function showTwice(note: string): void {
  // Where there are two, each claim and each question says which it means.
  const text = readFileSync(note, 'utf8')
    .replace('{id=standardising-helps}', '{id=standardising-helps demo=second}')
    .replace('{id=rate-is-no-remedy}', '{id=rate-is-no-remedy demo=demo}')
    .replace(':::predict{', ':::predict{demo=demo ');
  writeFileSync(
    note,
    `${text}
## Twice {#twice}

::demo{id=second title="Twice" standardised=true rate=0.2}

[first](demo:demo?rate=2&steps=5) and [second](demo:second?rate=1&steps=5)
`,
  );
}

/** Links to every package in the copy's own folder, because tools keep their caches beside the packages. */
function lendPackages(folder: string): void {
  mkdirSync(folder);
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.') || name === '.bin')
      symlinkSync(join(root, 'node_modules', name), join(folder, name), 'junction');
}
