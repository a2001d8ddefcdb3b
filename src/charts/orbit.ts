import { turnTowards, type Turn, type Vector } from '../layout/sphere.ts';
import { isStill } from './motion.ts';

const pixelsPerRadian = 120;
const steepest = 1.5;

/** The rotation of a sphere: automatic, towards a point of interest, until the reader turns it. */
export class Orbit {
  turn: Turn = { yaw: 0.6, pitch: 0.35 };
  #turnsItself = !isStill();
  #seen: unknown;

  /** Turns it after a drag by so many CSS pixels. */
  drag(dx: number, dy: number): void {
    const { yaw, pitch } = this.turn;
    this.#turnsItself = false;
    this.turn = {
      yaw: yaw + dx / pixelsPerRadian,
      pitch: Math.min(steepest, Math.max(-steepest, pitch + dy / pixelsPerRadian)),
    };
  }

  /** Turns a little towards a point, once for each new snapshot `drawn`. */
  face(point: Vector | undefined, drawn: unknown): void {
    const isNew = drawn !== this.#seen;
    this.#seen = drawn;
    if (isNew && point && this.#turnsItself) this.turn = turnTowards(this.turn, point);
  }
}
