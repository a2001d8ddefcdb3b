import type { Size } from '../layout/plane-scale.ts';

/** A canvas that fills `root` at the screen's resolution; drawing coordinates are CSS pixels. */
export function canvasLayer(root: HTMLElement) {
  const canvas = root.appendChild(document.createElement('canvas'));
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.cssText = 'position:absolute;inset:0;inline-size:100%;block-size:100%';
  const context = canvas.getContext('2d')!;
  return ({ width, height }: Size, paint: (context: CanvasRenderingContext2D) => void): void => {
    const ratio = window.devicePixelRatio;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    paint(context);
  };
}
