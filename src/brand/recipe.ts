// Makes the site's icons from public/favicon.svg, and the wordmark of link previews in the fonts of this machine
// (Japanese sans and system-ui). Run it again after changing the mark: node src/brand/recipe.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { chromiumFlags, chromiumPath } from '../../harness/chromium.mjs';

const file = (path: string) => new URL(path, import.meta.url);
const mark = readFileSync(file('../../public/favicon.svg'));

const png = (size: number) =>
  sharp(mark, { density: 72 * 8 })
    .resize(size)
    .png()
    .toBuffer();

/** An .ico that holds one PNG: https://learn.microsoft.com/windows/win32/menurc/newheader, then ICONDIRENTRY. */
function ico(size: number, image: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // one image
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits per pixel
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18); // offset of the image
  return Buffer.concat([head, image]);
}

async function wordmark(): Promise<Buffer> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(executablePath && { executablePath }),
  });
  const page = await browser.newPage({ viewport: { width: 320, height: 450 } });
  await page.setContent(`<style>
    body { margin: 0; height: 450px; display: grid; align-content: center; gap: 20px; color: #1c1f23; }
    svg { width: 72px; display: block; }
    b { font: 700 76px/1.1 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif; font-feature-settings: 'palt'; }
    span { font: 400 28px/1.3 'Noto Sans', system-ui, sans-serif; color: #555a61; }
  </style>${mark.toString()}<b lang="ja">DL実用</b><span>Practical<br>Deep Learning, live</span>`);
  const image = await page.screenshot({ omitBackground: true });
  await browser.close();
  return image;
}

writeFileSync(file('../../public/favicon.ico'), ico(32, await png(32)));
// iOS rounds the corners itself and shows transparent pixels as black.
const apple = sharp(await png(180)).flatten({ background: '#2f3f93' });
writeFileSync(file('../../public/apple-touch-icon.png'), await apple.png().toBuffer());
const words = sharp(await wordmark()).png({ palette: true, colours: 32 });
writeFileSync(file('wordmark.png'), await words.toBuffer());
