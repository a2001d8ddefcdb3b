import { heatMap } from '../../../charts/heat-map.ts';

export interface Tile {
  values: Float32Array;
  /** What a screen reader and a hovering pointer are told. */
  name: string;
  on: boolean;
}

/** A button for each channel, showing its map; pressing one turns it off or on again. */
export function channelTiles(root: HTMLElement, count: number, press: (channel: number) => void) {
  const grid = root.appendChild(document.createElement('div'));
  grid.className = 'channels';
  const tiles = Array.from({ length: count }, (_, channel) => {
    const button = grid.appendChild(document.createElement('button'));
    button.type = 'button';
    button.addEventListener('click', () => press(channel));
    const square = button.appendChild(document.createElement('span'));
    return { button, draw: heatMap(square) };
  });
  return (all: readonly Tile[], full: number): void => {
    const columns = Math.sqrt(all[0]!.values.length);
    tiles.forEach(({ button, draw }, i) => {
      const { values, name, on } = all[i]!;
      draw({ heat: { values, columns, full } });
      if (button.title === name && button.ariaPressed === String(on)) return;
      button.title = button.ariaLabel = name;
      button.ariaPressed = String(on);
    });
  };
}
