/** Whether a demo is in view: a run that is not seen sleeps. */
export class Sight {
  isClear = true;
  #awake: () => void = () => undefined;

  see(isClear: boolean): void {
    this.isClear = isClear;
    if (isClear) this.wake();
  }

  /** Resolves when the demo comes into view, or when the sleeper is woken. */
  sleep(): Promise<void> {
    return new Promise((resolve) => {
      this.#awake = resolve;
    });
  }

  wake(): void {
    this.#awake();
  }
}
