import './picture.css';

/**
 * A grey picture as an element: ink 0…255, row by row, `side` pixels wide, drawn in the colour of the text so that
 * it is right in both themes. Given another picture, the same element shows that one.
 */
export function picture(side: number) {
  const canvas = document.createElement('canvas');
  canvas.className = 'picture';
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  let shown: Uint8ClampedArray | undefined;
  let inked = '';
  return {
    element: canvas,
    /** `ink`: a colour that a canvas understands. */
    show(pixels: Uint8ClampedArray, ink: string): void {
      if (pixels === shown && ink === inked) return;
      [shown, inked] = [pixels, ink];
      canvas.width = side;
      canvas.height = pixels.length / side;
      context.fillStyle = ink;
      context.fillRect(0, 0, canvas.width, canvas.height);
      const data = context.getImageData(0, 0, canvas.width, canvas.height);
      pixels.forEach((alpha, i) => (data.data[4 * i + 3] = alpha));
      context.putImageData(data, 0, 0);
    },
  };
}
export type Picture = ReturnType<typeof picture>;
