import { sin } from '../../../numerics/elementary.ts';

/** What the arms are trained on: y = amplitude · sin(x − phase), with inputs between −reach and reach. */
export interface Wave {
  amplitude: number;
  phase: number;
}
/** What no arm is trained on: y = slope · x + height. */
export interface Line {
  slope: number;
  height: number;
}
/** The function that the points of a task lie on. */
export type Target = Wave | Line;
/** Which of the two families a task is from. */
export type Family = 'wave' | 'line';
export const reach = 5;

export const heightOf = (target: Target, x: number): number =>
  'slope' in target ? target.slope * x + target.height : target.amplitude * sin(x - target.phase);
