import { resolvedColours } from './colours.ts';
import { add, write } from './dom.ts';
import type { Mark } from './mark.ts';
import { greyImage, type GreyImage } from './grey-image.ts';
import './image-grid.css';

export interface GridImage {
  /** Ink 0…255, row by row. */
  pixels: Uint8ClampedArray;
  /** CSS colour of its border; a hairline if left out. */
  colour?: string;
  /** Description, shown on hover. */
  title?: string;
}
export interface ImageRow {
  name?: string;
  images: readonly GridImage[];
  /** Text at the end of the row. */
  note?: string;
}

/** Rows of grey images, `side` pixels wide, with a name before each row. */
export function imageGrid<S>(side: number, rowsOf: (scene: S) => readonly ImageRow[]): Mark<S> {
  return ({ element }) => {
    element.classList.add('image-grid');
    const ink = resolvedColours(element, ['var(--ink)']);
    const rows: ReturnType<typeof newRow>[] = [];
    return {
      draw: (scene) => {
        const wanted = rowsOf(scene);
        for (const { root } of rows.splice(wanted.length)) root.remove();
        wanted.forEach((row, r) => (rows[r] ??= newRow(element, side)).draw(row, ink()[0]!));
      },
    };
  };
}

function newRow(parent: HTMLElement, side: number) {
  const root = add(parent, 'div', 'images');
  let start: HTMLElement | undefined;
  const shown: GreyImage[] = [];
  let end: HTMLElement | undefined;
  return {
    root,
    draw: ({ name: text, images, note }: ImageRow, ink: string): void => {
      if (text !== undefined || start) write((start ??= nameOf(root)), text ?? '');
      for (const { element } of shown.splice(images.length)) element.remove();
      images.forEach(({ pixels, colour = '', title = '' }, i) => {
        const image = (shown[i] ??= newImage(root, side, end));
        image.show(pixels, ink);
        if (image.element.title !== title) image.element.title = title;
        if (image.element.style.outlineColor !== colour) image.element.style.outlineColor = colour;
      });
      if (note === undefined && !end) return;
      end ??= add(root, 'span', 'row-note');
      write(end, note ?? '');
    },
  };
}

function newImage(root: HTMLElement, side: number, before: HTMLElement | undefined): GreyImage {
  const image = greyImage(side);
  root.insertBefore(image.element, before ?? null);
  return image;
}

function nameOf(row: HTMLElement): HTMLElement {
  const name = document.createElement('span');
  name.className = 'name';
  row.prepend(name);
  return name;
}
