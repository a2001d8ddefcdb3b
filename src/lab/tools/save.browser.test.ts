import { afterEach, expect, test, vi } from 'vitest';
import { saveFigure } from './save.ts';
import type { Present } from './present.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.head.querySelector('[data-mine]')?.remove();
  vi.restoreAllMocks();
});

/** Colours at the centres of a saved figure's four quarters. */
async function colours(stage: HTMLElement): Promise<string[]> {
  let saved: Blob | undefined;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob as Blob;
    return 'about:blank#saved';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  await saveFigure({ name: 'any', frame: { step: 3 }, stage } as unknown as Present);
  vi.restoreAllMocks();
  const image = await createImageBitmap(saved!);
  expect([image.width, image.height]).toEqual([2 * 80, 2 * 40]);
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  pen.drawImage(image, 0, 0);
  return [20, 60, 100, 140].map((x) => [...pen.getImageData(x, 40, 1, 1).data].join(' '));
}

test('a saved figure has the colours that the style sheet gives to SVG, canvas and text around them', async () => {
  const style = document.createElement('style');
  style.dataset.mine = '';
  style.textContent = `
    .figure { display: flex; inline-size: 80px; block-size: 40px; background: rgb(1 2 3); }
    .figure > * { inline-size: 20px; block-size: 40px; flex: none; }
    .figure .hole { fill: none; stroke: none; }
    .figure .full { fill: var(--mine); }
    .figure p { background: rgb(70 80 90); margin: 0; }`;
  document.head.append(style);
  const stage = document.createElement('div');
  stage.className = 'figure';
  stage.style.setProperty('--mine', 'rgb(200 100 50)');
  stage.innerHTML = `<svg><rect class="hole" width="20" height="40"/></svg>
    <svg><rect class="full" width="20" height="40"/></svg><canvas width="20" height="40"></canvas><p></p>`;
  document.body.append(stage);
  const pen = stage.querySelector('canvas')!.getContext('2d')!;
  pen.fillStyle = 'rgb(10 20 30)';
  pen.fillRect(0, 0, 20, 40);
  expect(await colours(stage)).toEqual([
    '1 2 3 255',
    '200 100 50 255',
    '10 20 30 255',
    '70 80 90 255',
  ]);
});

test('a saved figure shows what is chosen in a list', async () => {
  const choose = (value: string) => {
    document.body.innerHTML = `<div class="stage" style="inline-size: 80px; block-size: 40px">
      <select style="inline-size: 80px; block-size: 40px; appearance: none; border: 0; padding: 0">
        <option value="a"> </option><option value="b">████████████</option></select></div>`;
    document.querySelector('select')!.value = value;
    return document.querySelector<HTMLElement>('.stage')!;
  };
  const [first, second] = [await colours(choose('a')), await colours(choose('b'))];
  expect(second).not.toEqual(first);
});
