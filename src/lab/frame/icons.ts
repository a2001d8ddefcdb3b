const paths = {
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5h3v14H8zM14 5h3v14h-3z',
  step: 'M6 5l9 7-9 7zM18 5v14',
  same: 'M4 12a8 8 0 1 0 2.6-5.9M4 4v4.5h4.5',
  seed: 'M5 5h14v14H5zM9 9h.01M15 9h.01M12 12h.01M9 15h.01M15 15h.01',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v6h14v-6',
  embed: 'M9 7l-5 5 5 5M15 7l5 5-5 5',
  download: 'M12 4v11M8 11l4 4 4-4M5 19h14',
  source: 'M6 3h8l4 4v14H6zM9 12h6M9 16h6',
  close: 'M6 6l12 12M18 6L6 18',
};
export type Icon = keyof typeof paths;
/** A line drawing on a 24-unit square, in the colour of the text and hidden from screen readers. */
export const icon = (name: Icon): string =>
  `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${paths[name]}"/></svg>`;
