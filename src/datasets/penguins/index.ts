import { loadJson, type Load } from '../tools/load.ts';
import { tableOf, type Column, type Table } from '../tools/table.ts';

const url = new URL('./data.json', import.meta.url).href;

const columns: readonly Column[] = [
  { name: { ja: 'くちばしの長さ', en: 'bill length' }, unit: 'mm', decimals: 1 },
  { name: { ja: 'くちばしの高さ', en: 'bill depth' }, unit: 'mm', decimals: 1 },
  { name: { ja: 'ひれの長さ', en: 'flipper length' }, unit: 'mm', decimals: 0 },
  { name: { ja: '体重', en: 'body mass' }, unit: 'g', decimals: 0 },
];
const target = {
  name: { ja: '種', en: 'species' },
  classes: [
    { ja: 'アデリーペンギン', en: 'Adelie' },
    { ja: 'ヒゲペンギン', en: 'Chinstrap' },
    { ja: 'ジェンツーペンギン', en: 'Gentoo' },
  ],
};

/** 342 penguins: four measurements, three species. Rejects where the file is missing or damaged. Licence and source: manifest.json. */
export async function penguins(load: Load): Promise<Table> {
  return tableOf((await loadJson<{ rows: number[][] }>(load, url)).rows, columns, target);
}
