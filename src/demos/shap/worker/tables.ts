import { penguins } from '../../../datasets/penguins/index.ts';
import type { Load } from '../../../datasets/tools/load.ts';
import { wine } from '../../../datasets/wine/index.ts';
import type { AnyTable } from '../../../datasets/tools/table.ts';

/** The tables that come with the site, by the name of the option. */
const shipped = { wine, penguins };

/** The table of an option. Throws where it is to be the reader's own and there is none. */
export async function tableOf(
  name: keyof typeof shipped | 'own',
  load: Load,
  own: AnyTable | undefined,
): Promise<AnyTable> {
  if (name !== 'own') return shipped[name](load);
  if (!own) throw new Error('no table was given');
  return own;
}
