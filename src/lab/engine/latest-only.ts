/** Work that is asked for faster than it is done: while one piece is in progress, any number of requests are one. */
export class LatestOnly {
  /** Asked for, and not begun. */
  isOwed = false;
  #isBusy = false;

  /** Does `work` as long as it is owed and `may` be done. */
  async ask(may: () => boolean, work: () => Promise<unknown>): Promise<void> {
    this.isOwed = true;
    if (this.#isBusy) return;
    this.#isBusy = true;
    const isDue = () => this.isOwed && may();
    while (isDue()) await work();
    this.#isBusy = false;
  }
}
