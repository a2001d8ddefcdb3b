import type { Table } from '../../../charts/table.ts';
import { measures } from '../shared/measures.ts';
import { percent, type Scene } from './scene.ts';
import { say } from './words.ts';

/** What each measure says of the pair, and its accuracy. */
export const tableOf = ({ snapshot: { said }, lang }: Scene): Table => ({
  label: say(lang, 'tableLabel'),
  head: (['measure', 'distance', 'nearer', 'accuracy'] as const).map((word) => say(lang, word)),
  rows: measures.map((measure) => {
    const { distance, nearer, accuracy } = said[measure];
    return {
      key: measure,
      className: measure,
      cells: [say(lang, measure), distance.toFixed(2), String(nearer), `${percent(accuracy)}%`],
    };
  }),
});
