import { sin } from '../../../numerics/elementary.ts';

/** A task: y = amplitude · sin(x − phase), with inputs between −reach and reach. */
export interface Wave {
  amplitude: number;
  phase: number;
}
export const reach = 5;

export const heightOf = ({ amplitude, phase }: Wave, x: number): number =>
  amplitude * sin(x - phase);
