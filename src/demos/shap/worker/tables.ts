import { penguins } from '../../../datasets/penguins/index.ts';
import { wine } from '../../../datasets/wine/index.ts';

/** The tables that come with the site, by the name of the option. */
export const shipped = { wine, penguins };
