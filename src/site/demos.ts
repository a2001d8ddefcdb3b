import type { Demo } from '../lab/contract/define.ts';

const files = import.meta.glob<Demo>('../demos/*/demo.ts', { import: 'default', eager: true });

/** What every demo says of itself, by its slug: a folder in src/demos is a registration. */
export const demos: Readonly<Record<string, Demo>> = Object.fromEntries(
  Object.entries(files).map(([path, demo]) => [path.split('/').at(-2)!, demo]),
);
