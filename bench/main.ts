/**
 * npm run bench [-- mlp cnn gcn maml page]: training speed compared with other libraries (bench/train.json), and the
 * cost of loading a note (bench/page.json). Without names it measures all and writes both files.
 * npm run bench -- demos [folder …]: how fast every demo trains on the built site (bench/demos.json), or on several
 * built sites in turns, to compare them (then nothing is written).
 * npm run bench -- charts: milliseconds per repaint of the metric charts (nothing is written).
 */
import { writeFileSync } from 'node:fs';
import { measureRepaint } from './charts.ts';
import { measureDemos } from './demos.ts';
import { measurePage } from './page.ts';
import { taskNames } from './tasks.ts';
import { measureTraining } from './train.ts';

const [first, ...folders] = process.argv.slice(2);
const names = first === 'demos' ? [first] : process.argv.slice(2);
const known: readonly string[] = [...taskNames, 'page', 'demos', 'charts'];
for (const name of names)
  if (!known.includes(name))
    throw new RangeError(`there is no "${name}" to measure; there are ${known.join(', ')}`);
const isWanted = (name: string) => names.length === 0 || names.includes(name);
const write = (file: string, content: unknown) =>
  writeFileSync(new URL(file, import.meta.url), `${JSON.stringify(content, null, 2)}\n`);

const wanted = taskNames.filter(isWanted);
if (wanted.length > 0) {
  const results = await measureTraining(wanted);
  if (wanted.length === taskNames.length) write('train.json', results);
}
if (isWanted('page')) {
  const result = await measurePage();
  console.log(JSON.stringify(result, null, 2));
  write('page.json', result);
}
if (first === 'demos') {
  const results = await measureDemos(folders.length > 0 ? folders : ['dist']);
  if (folders.length === 0)
    write(
      'demos.json',
      results.map(({ demo, steps_per_second_full_speed: [speed] }) => ({
        demo,
        steps_per_second_full_speed: speed,
      })),
    );
}
if (names.includes('charts')) console.log(`${(await measureRepaint()).toFixed(3)} ms a repaint`);
