import './grey-image.css';

/**
 * A grey image as an element: ink 0…255, row by row, `side` pixels wide, drawn in the colour of the text so that
 * it is right in both themes. The element can show one image after another.
 */
export function greyImage(side: number) {
  const canvas = document.createElement('canvas');
  canvas.className = 'grey-image';
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  let shown: Uint8ClampedArray | undefined;
  let inked = '';
  return {
    element: canvas,
    /** `ink`: a resolved colour for a canvas. */
    show(pixels: Uint8ClampedArray, ink: string): void {
      if (pixels === shown && ink === inked) return;
      [shown, inked] = [pixels, ink];
      canvas.width = side;
      canvas.height = pixels.length / side;
      putInk(context, { pixels, side, ink });
    },
  };
}
export type GreyImage = ReturnType<typeof greyImage>;

/**
 * Writes a grey image to a canvas pixel by pixel, `left` pixels from its edge: ink 0…255 becomes the opacity of the
 * colour.
 */
function putInk(
  context: CanvasRenderingContext2D,
  { pixels, side, ink }: { pixels: Uint8ClampedArray; side: number; ink: string },
  left = 0,
): void {
  const height = pixels.length / side;
  context.fillStyle = ink;
  context.fillRect(left, 0, side, height);
  const data = context.getImageData(left, 0, side, height);
  pixels.forEach((alpha, i) => (data.data[4 * i + 3] = alpha));
  context.putImageData(data, left, 0);
}

/** Grey images side by side on one canvas, from which each can be drawn many times. */
export function inkSheet(
  images: readonly Uint8ClampedArray[],
  side: number,
  ink: string,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = side * images.length;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  images.forEach((pixels, i) => putInk(context, { pixels, side, ink }, i * side));
  return canvas;
}
