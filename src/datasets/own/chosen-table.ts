import { penguins } from '../penguins/index.ts';
import type { Load } from '../tools/load.ts';
import { wine } from '../wine/index.ts';
import type { AnyTable } from '../tools/table.ts';

/** The tables that come with the site, by the name of the option. */
const shipped = { wine, penguins };

/** The table of an option. Throws where it is to be the reader's own and there is none. */
export async function chosenTable(
  name: keyof typeof shipped | 'own',
  load: Load,
  own: AnyTable | undefined,
): Promise<AnyTable> {
  if (name !== 'own') return shipped[name](load);
  if (!own) throw new Error('no table was given');
  return own;
}
