import type { Snapshot } from '../session.ts';
import { reach } from '../shared/family.ts';
import type { Moved, ShownTask } from '../worker/shown.ts';
import { highest } from './axes.ts';

/** The reader's hand: the points of the shown task, as the reader holds or has just put them. */
export class Hand {
  task: ShownTask = { x: new Float32Array(), y: new Float32Array(), target: undefined };
  /** The point that is held, or selected by a key. */
  chosen: number | undefined;
  /** Where the reader has put points, until a snapshot has them there too. */
  readonly #put = new Map<number, Moved>();
  readonly #send: (moved: Moved) => void;
  #isWaiting = false;
  #snapshot: Snapshot | undefined;

  constructor(send: (moved: Moved) => void) {
    this.#send = send;
  }

  /** To be told of the snapshot at every drawing. */
  see(snapshot: Snapshot): void {
    if (snapshot !== this.#snapshot) this.#answered(snapshot);
    this.task = this.#withPut(snapshot.shown);
  }

  move(index: number, [x, y]: readonly [number, number]): void {
    this.#put.set(index, { index, x: within(x, reach), y: within(y, highest - 0.2) });
    this.task = this.#withPut(this.task);
    this.#sendNext();
  }

  letGo(): void {
    this.#put.clear();
  }

  /** One message at a time: the next leaves when the last has been answered, with the newest position alone. */
  #answered(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    this.#isWaiting = false;
    const { x, y } = snapshot.shown;
    const near = (a: number | undefined, b: number) => a === undefined || Math.abs(a - b) < 1e-4;
    for (const put of this.#put.values())
      if (near(x[put.index], put.x) && near(y[put.index], put.y)) this.#put.delete(put.index);
    this.#sendNext();
  }

  #sendNext(): void {
    const [next] = this.#put.values();
    if (!next || this.#isWaiting) return;
    this.#isWaiting = true;
    this.#send(next);
  }

  #withPut(task: ShownTask): ShownTask {
    if (this.#put.size === 0) return task;
    const y = task.y.map((height, i) => this.#put.get(i)?.y ?? height);
    return { x: task.x.map((x, i) => this.#put.get(i)?.x ?? x), y, target: undefined };
  }
}

const within = (value: number, most: number) => Math.max(-most, Math.min(most, value));
