const side = 28;

/** A colour image as an element: red, green, blue and opacity, 0 … 255, row by row. */
export function colourImage(root: HTMLElement) {
  const canvas = root.appendChild(document.createElement('canvas'));
  canvas.className = 'item';
  canvas.width = canvas.height = side;
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d')!;
  let shown: Uint8ClampedArray | undefined;
  return {
    element: canvas,
    show(pixels: Uint8ClampedArray): void {
      if (pixels === shown) return;
      shown = pixels;
      context.putImageData(new ImageData(Uint8ClampedArray.from(pixels), side, side), 0, 0);
    },
  };
}
