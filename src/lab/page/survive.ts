import { writeLink } from '../frame/url.ts';
import type { Latest } from './instance.ts';

/** The part of a demo element that is used here. */
export interface Surviving {
  id: string;
  latest: Latest | undefined;
}

const key = (id: string) => `lab ${location.pathname}${location.search}#${id}`;

/** In `astro dev`, before an edit reloads the page: keeps the settings and the seed of every demo that has begun. */
export function keepForReload(demos: Iterable<Surviving>): void {
  for (const { id, latest } of demos)
    if (latest)
      sessionStorage.setItem(key(id), writeLink(latest.values, latest.seed, {}).toString());
}

/** The kept settings of a demo as a link's query, returned once. Undefined on the built site. */
export function keptForReload(id: string): string | undefined {
  if (!import.meta.env.DEV) return undefined;
  const query = sessionStorage.getItem(key(id)) ?? undefined;
  sessionStorage.removeItem(key(id));
  return query;
}
