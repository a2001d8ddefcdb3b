import { expect, test } from 'vitest';
import { mistakeAlone, readEdges, type EdgeOptions, type OwnGraph } from './edges.ts';
import { FileMistake } from './file-mistake.ts';

const graphOf = (csv: string, labels?: string): OwnGraph => {
  const read = readEdges(csv, { labels });
  if (read instanceof FileMistake) throw read;
  return read;
};
const mistakeIn = (csv: string, options: EdgeOptions = {}): FileMistake => {
  const read = readEdges(csv, options);
  if (!(read instanceof FileMistake)) throw new Error('it should be a mistake');
  return read;
};
const en = (texts: OwnGraph['names']) => texts.map((text) => text.en);
const saidOf = (csv: string, labels?: string) => en(graphOf(csv, labels).said).join(' ');
const path = 'source,target\na,b\nb,c';

test('a graph without relations: each edge once, none from a node to itself, and that is said', () => {
  const { names, relations, classes, labels, said } = graphOf(`${path}\na,b\nc,c\nd,d`);
  expect(names.map(({ ja }) => ja)).toEqual(['a', 'b', 'c', 'd']);
  expect(relations).toEqual([
    { id: '', name: { ja: '', en: '' }, symmetric: false, edges: [[0, 1], [1, 2]] },
  ]); // prettier-ignore
  expect([classes, [...labels]]).toEqual([[], [-1, -1, -1, -1]]);
  expect(en(said)).toEqual([
    'Edges: 5 rows of data read.',
    '4 nodes, 2 edges.',
    'Left out: 2 edges from a node to itself.',
    'Left out: 1 repeated edge.',
  ]);
  expect(said.map(({ ja }) => ja)).toEqual([
    '辺：5行を読み込みました。',
    'ノード4個、辺2本。',
    '除いたもの：ノードから自分自身への辺2本。',
    '除いたもの：重複した辺1行。',
  ]);
});

test('a graph with relations; a label for a name without an edge makes no node', () => {
  const read = graphOf(
    'Source,Target,Relation\na,b,owns\nb,a,supplies\na,c,owns',
    'node,label\nc,good\nd,bad\ne,good\na,bad',
  );
  expect(read.relations.map(({ id, edges }) => [id, edges])).toEqual([
    ['owns', [[0, 1], [0, 2]]],
    ['supplies', [[1, 0]]],
  ]); // prettier-ignore
  expect(en(read.names)).toEqual(['a', 'b', 'c']);
  expect([en(read.classes), [...read.labels]]).toEqual([['bad', 'good'], [0, -1, 1]]); // prettier-ignore
  expect(en(read.said)).toEqual([
    'Edges: 3 rows of data read.',
    '3 nodes, 3 edges, 2 relation types.',
    'Labels: 4 rows of data read.',
    '2 labelled nodes, 2 different labels.',
    'Left out: 2 of 4 labelled names, without an edge (“d”, “e”).',
  ]);
});

test.each([
  ['Source,Target,Weight\na,b,2\nb,c,1', 'Columns not used: “Weight”.'],
  ['from,to\na,b\nb,c', '2 edges.'],
  [
    'Source,Target,Type,Id,Label,Weight\na,b,Directed,0,,1\nb,c,Directed,1,,1',
    '“Type”, “Id”, “Label”, ….',
  ],
  ['Weight;TO;FROM\n1;b;a\n2;c;b', '“Weight”'],
  ['始点,終点\na,b\nb,c', '2 edges.'],
])('the header of another tool is read: %j', (csv, said) => {
  const { relations, said: told } = graphOf(csv);
  expect(relations.map(({ id, edges }) => [id, edges])).toEqual([['', [[0, 1], [1, 2]]]]); // prettier-ignore
  expect(en(told).join(' ')).toContain(said);
});

test('of Gephi’s nodes the class is the label, not the name', () => {
  const { classes } = graphOf(path, 'Id,Label,modularity_class\na,Ann,0\nb,Ben,1');
  expect(en(classes)).toEqual(['0', '1']);
});

test.each([
  ['1.0', '1', 1],
  ['1', '1.0', 1],
  ['Ａｎｎ', 'Ann', 1],
  ['An\u00ADn', 'Ann', 1],
  ['e\u0301', '\u00E9', 1],
  ['カ', 'ｶ', 1],
  ['ann', 'Ann', 0],
  ['01', '1', 0],
  ['①', '1', 0],
  ['1.50', '1.5', 0],
])('the label of %j is for the node %j: %i', (label, node, isOne) => {
  const csv = `source,target\n${node},other\n`;
  const read = graphOf(csv, `node,label\n${label},x\nother,y`);
  expect([...read.labels]).toEqual(isOne ? [0, 1] : [-1, 0]);
  expect(en(read.names)).toEqual([node, 'other']);
  const told = en(read.said).join(' ');
  if (isOne) expect(told).toContain('written in two ways: 1, such as');
  else expect(told).toContain(`Left out: 1 of 2 labelled names, without an edge (“${label}”).`);
  if (label !== '1.50' && !isOne) expect(told).toContain(`“${label}” and the node “${node}” count as different`); // prettier-ignore
});

test('integers with a fraction are the integers only where it is clear which', () => {
  const both = graphOf('source,target\n1,2\n1.0,3', 'node,label\n1.0,x\n1,y');
  expect([en(both.names), [...both.labels]]).toEqual([['1', '2', '1.0', '3'], [1, -1, 0, -1]]); // prettier-ignore
  const column = graphOf('source,target\n1.0,2\n2.0,1');
  expect([en(column.names), column.relations[0]!.edges]).toEqual([['1.0', '2'], [[0, 1], [1, 0]]]); // prettier-ignore
});

test('classes are in natural order, 1 and 1.0 are one', () => {
  const labels = ['10', '2', '1.0', '1', '10'].map((label, i) => `n${i},${label}`).join('\n');
  const csv = 'source,target\nn0,n1\nn2,n3\nn4,n0';
  const read = graphOf(csv, `node,label\n${labels}`);
  expect([en(read.classes), [...read.labels]]).toEqual([['1.0', '2', '10'], [2, 1, 0, 0, 2]]); // prettier-ignore
  const words = labels.replaceAll(',', ',class ');
  expect(en(graphOf(csv, `node,label\n${words}`).classes)).toEqual(['class 1', 'class 1.0', 'class 2', 'class 10']); // prettier-ignore
});

test('of labels it is said what is left out: repeated, empty, maybe not meant', () => {
  const said = saidOf(path, 'node,label,note\na,x,\na,x,\nb,,\nc,NA,hm');
  expect(said).toContain('Labels: 4 rows of data read. 1 labelled node, 1 different label.');
  expect(said).toContain(
    'Left out: 1 repeated label. Rows without a label: 2 (an empty cell, or “NA”).',
  );
  expect(saidOf(path, 'node,label\na,x\nb,?')).toContain('“?” counts as a class');
  expect(said).toContain('Columns not used: “note”.');
});

const quoted = '"source,target"\n"a,b"\n"b,c"';
const one = 'source,target\na,b';
test.each([
  [quoted, undefined, 'Row 1: column 1 is the single cell “source,target”', '1行目：1列目の見出し「source,target」'],
  ['a,b\nc,d', undefined, 'Row 1: there is no column source; the header is a, b', '見出し source の列がありません'],
  ['source,goal\na,b', undefined, 'Row 1: there is no column target; the header is source, goal', '1行目'],
  [`${one}\na,`, undefined, 'Row 3, column “target”: the cell is empty', '3行目の列「target」'],
  ['source,target\na,a', undefined, 'Every row is an edge from a node to itself; none joins two nodes', '自分自身'],
  ['source,target,relation\na,b,', undefined, 'Row 2, column “relation”: the cell is empty', '2行目の列「relation」'],
  [one, 'node,label\na,x\na,y', 'Row 3, column “label”: “a” has the label “x” in row 2', '3行目の列「label」'],
  [one, 'node,label\n,x', 'Row 2, column “node”: the cell is empty', '2行目の列「node」'],
  [one, 'node,label\na,\nb,NA', 'No row has a label', 'どの行にもラベルがありません'],
  [one, 'node,label\nA,x\nB,y', 'Row 2, column “node”: “A” has no edge (“a” is written differently), and neither has any other labelled name', '「A」は辺のファイルにありません'],
])('what is wrong in the graph %j is said, and where', (csv, labels, english, japanese) => {
  const { text, file } = mistakeIn(csv, { labels });
  expect(text.en).toContain(english);
  expect(text.ja).toContain(japanese);
  expect(file).toBe(labels === undefined ? 'edges' : 'labels');
}); // prettier-ignore

test('graphs have limits', () => {
  expect(mistakeIn(path, { maxNodes: 2 }).text.en).toBe('At most 2 nodes can be used; there are 3');
  const rows = Array.from({ length: 9 }, (_, i) => `a,b,r${i}`).join('\n');
  expect(mistakeIn(`source,target,relation\n${rows}`).text.en).toContain(
    'at most 8 different values; it has 9',
  );
  const long = mistakeIn(`${one}\n`, { labels: `node,label\n${'x'.repeat(1e5)},y` });
  expect(long.text.en.length).toBeLessThan(200);
});

test.each([
  ['one class', 'node,label\na,1\nb,1.0', '2種類以上', 'two different labels'],
  ['a class of one', 'node,label\na,1\nb,1\nc,2', '4行目の列「label」：ラベル「2」のノードが1個', 'Row 4, column “label”: Too few nodes are labelled “2” (1)'],
  ['no labels', undefined, '2種類以上', 'two different labels'],
])('where labels are learned from and tested on, %s is too little', (_, labels, ja, english) => {
  const { text } = mistakeIn(path, { labels, perLabel: 2 });
  expect(text.ja).toContain(ja);
  expect(text.en).toContain(english);
  expect(readEdges(path, { labels })).not.toBeInstanceOf(FileMistake);
}); // prettier-ignore

test('labels that are enough are no mistake', () => {
  const labels = 'node,label\na,1\nb,1\nc,2\nd,2';
  expect(readEdges(`${path}\nc,d`, { labels, perLabel: 2 })).not.toBeInstanceOf(FileMistake);
});

test('of one file alone a mistake is told where the other one does not matter', () => {
  expect(mistakeAlone({ edges: 'source,weight\na,1' })).toMatchObject({
    text: { en: 'Row 1: there is no column target; the header is source, weight' },
    file: 'edges',
  });
  expect(mistakeAlone({ edges: 'source,target\na,a' })?.file).toBe('edges');
  const twice = 'node,label\na,1\na,2';
  expect(mistakeAlone({ labels: twice })).toMatchObject({
    text: { en: 'Row 3, column “label”: “a” has the label “1” in row 2' },
    file: 'labels',
  });
  expect(mistakeAlone({ edges: path })).toBeUndefined();
  expect(mistakeAlone({ labels: 'node,label\na,1' })).toBeUndefined();
});
