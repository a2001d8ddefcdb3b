import type { Demo } from '../lab/contract/define.ts';

const files = import.meta.glob<Demo>('../demos/*/demo.ts', { import: 'default', eager: true });

/** The definition of every demo, by slug. Every folder in src/demos is registered. */
export const demos: Readonly<Record<string, Demo>> = Object.fromEntries(
  Object.entries(files).map(([path, demo]) => [path.split('/').at(-2)!, demo]),
);
