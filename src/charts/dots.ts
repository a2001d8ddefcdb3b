export interface Dot {
  x: number;
  y: number;
  radius: number;
  /** A resolved colour for a canvas. */
  colour: string;
  /** Of the colour, 0…1; 1 if left out. */
  alpha?: number;
  /** Draws only the outline. */
  hollow?: boolean;
  /** A resolved colour of the outline; alpha does not apply to it, and the dot covers what is below. */
  rim?: string | undefined;
  /** Width of the rim in CSS pixels; 1.5 if left out. */
  rimWidth?: number;
}

/** Paints dots in order, each with a hairline of `ground` around it, so that adjacent dots can be told apart. */
export function paintDots(
  context: CanvasRenderingContext2D,
  dots: Iterable<Dot>,
  ground: string,
): void {
  for (const { x, y, radius, colour, alpha = 1, hollow = false, rim, rimWidth = 1.5 } of dots) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    if (rim !== undefined) {
      context.globalAlpha = 1;
      context.fillStyle = ground;
      context.fill();
    }
    context.globalAlpha = alpha;
    context.fillStyle = hollow ? ground : colour;
    context.fill();
    if (rim !== undefined) context.globalAlpha = 1;
    context.strokeStyle = rim ?? (hollow ? colour : ground);
    context.lineWidth = rim !== undefined ? rimWidth : hollow ? 1.5 : 1;
    context.stroke();
  }
  context.globalAlpha = 1;
}
