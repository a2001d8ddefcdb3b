import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { digits, dots, stills } from './growth/draw.ts';
import tokens from '../styles/tokens.css?raw';

/** Drawings for link previews by name: every demo's thumbnail, and the site's own. */
export const drawings: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(
      import.meta.glob<string>('../demos/*/thumbnail.svg', {
        query: '?raw',
        import: 'default',
        eager: true,
      }),
    ).map(([path, svg]) => [path.split('/').at(-2)!, svg]),
  ),
  site: growth(),
};

/** The site's own drawing: the run of the home page before and after. */
function growth(): string {
  const [before, after] = [stills[0]!, stills.at(-1)!];
  const moment = (still: typeof before, x: number) =>
    digits.map(
      (digit) =>
        `<path d="${dots({ x, y: 50, half: 33 }, still, digit)}" stroke="var(--class-${digit})"/>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 100">
    <path d="M80 12V88" stroke="var(--line)" stroke-width=".5"/>
    <g fill="none" stroke-width="1.9" stroke-linecap="round">
      ${[...moment(before, 41), ...moment(after, 119)].join('')}
    </g></svg>`;
}

/** Position of the drawing's card in the image, in pixels. */
const card = { x: 408, y: 90, width: 720, height: 450 };

/**
 * The 1200 × 630 image that other sites show beside a link: the wordmark, and a drawing on graph paper. Its only text
 * is the wordmark, which is an image, so the result does not depend on the fonts of the build machine.
 */
export async function preview(name: string): Promise<Buffer> {
  const { x, y, width, height } = card;
  const grid = Array.from({ length: 40 }, (_, i) => `M${i * 30} 0V630M0 ${i * 30}H1200`).join('');
  const inner = drawings[name]!.replace(
    '<svg',
    `<svg x="${x}" y="${y}" width="${width}" height="${height}"`,
  );
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
    <rect width="1200" height="630" fill="var(--page)"/>
    <path d="${grid}" stroke="var(--grid)" stroke-width="1.5"/>
    <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8"
      fill="var(--stage)" stroke="var(--line)" stroke-width="2"/>${inner}</svg>`;
  const wordmark = readFileSync(join(process.cwd(), 'src/brand/wordmark.png'));
  return sharp(Buffer.from(plain(sheet, name)))
    .composite([{ input: wordmark, left: 72, top: y }])
    .png({ palette: true, quality: 90 })
    .toBuffer();
}

/** A drawing with its colour tokens replaced by their light values, since an image cannot follow the theme. */
const plain = (svg: string, name: string) =>
  svg.replace(/var\(--([\w-]+)\)/g, (_, token: string) => {
    const [, light] = new RegExp(`--${token}: (?:light-dark\\()?(#\\w+)`).exec(tokens) ?? [];
    if (!light) throw new Error(`The drawing of ${name} uses --${token}, no colour of tokens.css`);
    return light;
  });
