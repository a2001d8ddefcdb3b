import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { FrameOptions } from '../../src/lab/frame/frame.ts';
import { render } from './fixture.ts';

// The frame has its own tests; here only its arguments matter.
vi.mock('../../src/lab/frame/frame.ts', () => ({
  frame: ({ id, name, values, lang, title = '' }: FrameOptions) =>
    `<lab-demo id="${id}" name="${name}" lang="${lang}">${title}${JSON.stringify(values)}</lab-demo>`,
}));

/** Every `input/<rule>.<lang>.md` becomes the `output/<rule>.<lang>.html` beside it. */
const folder = new URL('input/', import.meta.url);
const inputs = readdirSync(folder).sort();

test.each(inputs)('%s', async (name) => {
  const lang = /\.(ja|en)\.md$/.exec(name)![1]!;
  const text = readFileSync(new URL(name, folder), 'utf8');
  const { html, note } = render(text, `content/notes/${lang}/sample.md`);
  const headings = note.headings.map(({ depth, slug, text }) => `${'#'.repeat(depth)} ${text} #${slug}`);
  const found = `<!-- ${[...headings, note.hasMath ? 'has mathematics' : 'no mathematics'].join('\n     ')} -->\n`;
  await expect(found + html).toMatchFileSnapshot(`output/${name.replace(/md$/, 'html')}`);
});
