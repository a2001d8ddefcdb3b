import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The style sheets of the demos and of the lab are loaded with their code, which waits for them. Astro also links them
 * in the head of every page that could load one, where they would delay the first paint; this removes the links.
 * @type {import('astro').AstroIntegration}
 */
export const lazyStyles = {
  name: 'lazy-styles',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const dist = fileURLToPath(dir);
      const lazy = new Set(
        globSync('_astro/{page,element}.*.js', { cwd: dist }).flatMap(
          (file) => readFileSync(join(dist, file), 'utf8').match(/_astro\/[^"]+\.css/g) ?? [],
        ),
      );
      if (lazy.size === 0) throw new Error('No script that loads the demos names a style sheet.');
      for (const file of globSync('**/*.html', { cwd: dist })) {
        const path = join(dist, file);
        const html = readFileSync(path, 'utf8');
        const lighter = html.replace(
          /<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+\.css)">/g,
          (link, sheet) => (lazy.has(sheet) ? '' : link),
        );
        if (lighter !== html) writeFileSync(path, lighter);
      }
    },
  },
};
