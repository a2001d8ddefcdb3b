import { loadJson, type Load } from '../tools/load.ts';
import { tableOf, type Column, type Table } from '../tools/table.ts';

const url = new URL('./data.json', import.meta.url).href;

// The source gives no units.
const columns: readonly Column[] = [
  { name: { ja: 'アルコール', en: 'alcohol' }, decimals: 2 },
  { name: { ja: 'リンゴ酸', en: 'malic acid' }, decimals: 2 },
  { name: { ja: '灰分', en: 'ash' }, decimals: 2 },
  { name: { ja: '灰分のアルカリ度', en: 'alcalinity of ash' }, decimals: 1 },
  { name: { ja: 'マグネシウム', en: 'magnesium' }, decimals: 0 },
  { name: { ja: '全フェノール', en: 'total phenols' }, decimals: 2 },
  { name: { ja: 'フラボノイド', en: 'flavanoids' }, decimals: 2 },
  { name: { ja: '非フラボノイド系フェノール', en: 'nonflavanoid phenols' }, decimals: 2 },
  { name: { ja: 'プロアントシアニン', en: 'proanthocyanins' }, decimals: 2 },
  { name: { ja: '色の濃さ', en: 'colour intensity' }, decimals: 2 },
  { name: { ja: '色相', en: 'hue' }, decimals: 2 },
  { name: { ja: 'OD280/OD315（希釈ワイン）', en: 'OD280/OD315 of diluted wine' }, decimals: 2 },
  { name: { ja: 'プロリン', en: 'proline' }, decimals: 0 },
];
const target = {
  name: { ja: '品種', en: 'cultivar' },
  classes: [1, 2, 3].map((n) => ({ ja: `品種${n}`, en: `cultivar ${n}` })),
};

/** 178 wines: 13 chemical measurements, three cultivars. Rejects where the file is missing or damaged. Licence and source: manifest.json. */
export async function wine(load: Load): Promise<Table> {
  return tableOf((await loadJson<{ rows: number[][] }>(load, url)).rows, columns, target);
}
