/** Characters that no reader sees: soft hyphen, zero-width space, word joiner, byte order mark. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;
/** Letters, digits, kana and spaces in the width of another script. */
const otherWidth = /[\u3000\uFF00-\uFFEF]+/g;

/**
 * A name as it is compared: without spaces around it or invisible characters, each character in its usual width and
 * written in one way (NFC). Case, leading zeros and characters that only resemble each other (①, ²) stay different.
 */
export const sameName = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(otherWidth, (wide) => wide.normalize('NFKC'))
    .normalize('NFC')
    .trim();

const integerWithFraction = /^([+-]?\d+)\.0+$/;

/** `1.0` as `1`, which is how a program that read a column of integers as decimals writes it. */
const asInteger = (name: string): string => name.replace(integerWithFraction, '$1');

/** How the names of one column are compared: if every cell is an integer with a fraction of zero, as integers. */
export function comparing(cells: readonly string[]): (cell: string) => string {
  const isDecimal = cells.every((cell) => integerWithFraction.test(sameName(cell)));
  return isDecimal ? (cell) => asInteger(sameName(cell)) : sameName;
}

/** What is left of a name without what a typist may get wrong: case, leading zeros, spaces, lookalikes. */
const loosely = (name: string): string =>
  asInteger(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');

/** The nodes of a graph by their names, numbered in order of first appearance. */
export class NodeNames {
  /** `[n]`: as the file writes them first. */
  readonly texts: string[] = [];
  /** Names that are written in a second way, and how. */
  readonly twice = new Map<string, string>();
  readonly #numbers = new Map<string, number>();
  #integers: Map<string, number | undefined> | undefined;
  #loose: Map<string, string> | undefined;

  /** The number of the node with this name, as compared; a new node gets the next one. */
  add(name: string, text: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return this.#seen(known, text);
    this.#numbers.set(name, this.texts.length);
    [this.#integers, this.#loose] = [undefined, undefined];
    return this.texts.push(text) - 1;
  }

  /** The node with this name, or else the only one that is the same integer. */
  find(name: string, text: string): number | undefined {
    this.#integers ??= this.#byInteger();
    const found = this.#numbers.get(name) ?? this.#integers.get(asInteger(name));
    return found === undefined ? undefined : this.#seen(found, text);
  }

  /** A node whose name is almost this one. */
  almost(name: string): string | undefined {
    this.#loose ??= new Map(
      [...this.#numbers].map(([known, node]) => [loosely(known), this.texts[node]!]),
    );
    return this.#loose.get(loosely(name));
  }

  #seen(node: number, text: string): number {
    const first = this.texts[node]!;
    if (first !== text && !this.twice.has(first)) this.twice.set(first, text);
    return node;
  }

  /** Undefined where two nodes are the same integer. */
  #byInteger() {
    const integers = new Map<string, number | undefined>();
    for (const [name, node] of this.#numbers) {
      const integer = asInteger(name);
      integers.set(integer, integers.has(integer) ? undefined : node);
    }
    return integers;
  }
}
