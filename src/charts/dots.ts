export interface Dot {
  x: number;
  y: number;
  radius: number;
  /** A resolved colour for a canvas. */
  colour: string;
  /** 0…1; 1 if left out. */
  alpha?: number;
  /** Draws only the outline. */
  hollow?: boolean;
}

/** Paints dots in order, each with a hairline of `ground` around it, so that adjacent dots can be told apart. */
export function paintDots(
  context: CanvasRenderingContext2D,
  dots: Iterable<Dot>,
  ground: string,
): void {
  for (const { x, y, radius, colour, alpha = 1, hollow = false } of dots) {
    context.globalAlpha = alpha;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = hollow ? ground : colour;
    context.strokeStyle = hollow ? colour : ground;
    context.lineWidth = hollow ? 1.5 : 1;
    context.fill();
    context.stroke();
  }
  context.globalAlpha = 1;
}
