import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What a page may do. Everything comes from its own host, and only the inline scripts and styles that the build wrote
 * run; the page's hashes are added to their directives.
 */
const directives = {
  'default-src': "'self'",
  // WebAssembly, in which all training runs; not `eval`.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  // Formulas are typeset by style attributes, about two hundred in a note, with as many different values. They are
  // opened alone: an attribute can style its own element, while a style element could restyle the page.
  'style-src-attr': "'unsafe-inline'",
  'connect-src': "'self'",
  // A figure is saved by way of data: and blob: addresses.
  'img-src': "'self' data: blob:",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const scripts = /<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g;
const styles = /<style[^>]*>([^]*?)<\/style>/g;

/** The hashes of inline elements as a policy names them, each once. @param {string} html @param {RegExp} elements */
const hashes = (html, elements) => [
  ...new Set(
    [...html.matchAll(elements)].map(
      ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
  ),
];

/** The Content Security Policy of a page. @param {string} html */
function policyOf(html) {
  const inline = { 'script-src': hashes(html, scripts), 'style-src': hashes(html, styles) };
  return Object.entries(directives)
    .map(([name, sources]) => [name, sources, ...(inline[name] ?? [])].join(' '))
    .join('; ');
}

/**
 * Puts into each page its policy, before anything that the policy is about. Astro's own (`security.csp`) leaves out
 * the scripts that a page says itself (`is:inline`), and names every file of the site in every page.
 * @type {import('astro').AstroIntegration}
 */
export const policy = {
  name: 'policy',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const dist = fileURLToPath(dir);
      for (const file of globSync('**/*.html', { cwd: dist })) {
        const path = join(dist, file);
        const html = readFileSync(path, 'utf8');
        const [charset] = /<head>\s*<meta charset="utf-8">/.exec(html) ?? [];
        if (!charset) throw new Error(`${file} does not begin its head with its charset.`);
        const element = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`;
        writeFileSync(path, html.replace(charset, charset + element));
      }
    },
  },
};
