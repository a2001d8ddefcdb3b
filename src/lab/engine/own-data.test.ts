import { expect, test, vi } from 'vitest';
import { FileMistake } from '../../datasets/own/file-mistake.ts';
import type { Reads, Texts } from '../contract/reads.ts';
import { OwnData } from './own-data.ts';

const text = (en: string) => ({ ja: en, en });

/**
 * A demo that reads edges and, if there are any, labels; edges with an `x` in them are wrong, and so are labels
 * with a `z`, but only beside edges.
 */
function graph(labelsAreOptional = true) {
  const check = ({ edges }: Texts) =>
    edges?.includes('x') ? new FileMistake(text('Row 2: x'), 'edges') : undefined;
  const parse = vi.fn((texts: Texts): Texts | FileMistake => {
    const isStrange = texts.labels?.includes('z') ?? false;
    const strange = isStrange ? new FileMistake(text('Row 2: z'), 'labels') : undefined;
    return check(texts) ?? strange ?? { ...texts };
  });
  const labels = { label: text('Labels'), headers: ['node,label'], example: text('') };
  const reads: Reads<Texts> = {
    when: { data: 'own' },
    files: {
      edges: { label: text('Edges'), example: text('') },
      labels: labelsAreOptional ? { ...labels, optional: true } : labels,
    },
    parse,
    check,
    said: () => [text('2 rows of data read.')],
    help: text('help'),
  };
  return { own: new OwnData(reads), parse };
}
const edges = (which = 'a,b') => ({ name: `${which}.csv`, text: `source,target\n${which}\n` });
const labels = { name: 'labels.csv', text: 'node,label\na,1\n' };

test('a file is told by its header, however it is written, and parsed once', async () => {
  const { own, parse } = graph();
  expect(own.data).toBeUndefined();
  const odd = { name: 'odd.csv', text: '\uFEFF"Node" ; "Label"\r\na;1\r\n' };
  expect(await own.offer([odd, edges()])).toEqual({ is: 'taken' });
  expect(own.data).toEqual({ edges: edges().text, labels: odd.text });
  expect(own.names.toSorted()).toEqual(['a,b.csv', 'odd.csv']);
  expect(own.data).toBe(own.data);
  expect(parse).toHaveBeenCalledOnce();
});

test('which file a text is may be said instead', async () => {
  const { own } = graph();
  await own.offer([{ ...labels, file: 'edges' }]);
  expect(own.data).toEqual({ edges: labels.text });
});

test('labels are added to the edges, and go with them when others are chosen', async () => {
  const { own } = graph();
  await own.offer([edges()]);
  await own.offer([labels]);
  expect(own.data).toEqual({ edges: edges().text, labels: labels.text });
  await own.offer([edges('c,d')]);
  expect(own.data).toEqual({ edges: edges('c,d').text });
});

test('they may come before the edges', async () => {
  const { own } = graph();
  expect(await own.offer([labels])).toMatchObject({
    is: 'missing',
    files: [{ label: text('Edges') }],
  });
  expect(await own.offer([edges()])).toEqual({ is: 'taken' });
  expect(own.data).toEqual({ edges: edges().text, labels: labels.text });
});

test('a file that is needed is waited for, and kept while another one is replaced', async () => {
  const { own } = graph(false);
  expect(await own.offer([edges()])).toMatchObject({
    is: 'missing',
    files: [{ label: text('Labels') }],
  });
  expect(own.data).toBeUndefined();
  await own.offer([labels]);
  await own.offer([edges('c,d')]);
  expect(own.data).toEqual({ edges: edges('c,d').text, labels: labels.text });
});

test('a mistake is told and leaves the data as they were', async () => {
  const { own } = graph();
  await own.offer([edges()]);
  const before = own.data;
  expect(await own.offer([edges('x,y')])).toMatchObject({
    is: 'mistaken',
    mistake: { text: text('Row 2: x') },
    file: text('x,y.csv'),
    isEarlier: false,
  });
  expect(own.data).toBe(before);
  expect(own.names).toEqual(['a,b.csv']);
});

test('the file of a mistake is named as the reader named it, or by what it is if its text was pasted', async () => {
  const { own } = graph();
  const pasted = { name: 'pasted text', text: edges('x,y').text, file: 'edges' };
  expect(await own.offer([pasted, labels])).toMatchObject({ is: 'mistaken', file: text('Edges') });
  expect(await own.offer([edges('x,y')])).toMatchObject({ is: 'mistaken', file: text('x,y.csv') });
});

test('a file corrected after a mistake in it keeps the optional one that was given with it', async () => {
  const { own } = graph();
  await own.offer([edges('x,y'), labels]);
  expect(await own.offer([edges()])).toEqual({ is: 'taken' });
  expect(own.data).toEqual({ edges: edges().text, labels: labels.text });
});

const others = { name: 'others.csv', text: 'node,label\nz,1\n' };

test('a file that was refused is no part of what is judged next', async () => {
  const { own } = graph(false);
  await own.offer([edges(), labels]);
  expect(await own.offer([others])).toMatchObject({ is: 'mistaken', file: text('others.csv') });
  expect(await own.offer([edges('b,a')])).toEqual({ is: 'taken' });
  expect(own.data).toEqual({ edges: edges('b,a').text, labels: labels.text });
  expect(await own.offer([edges('x,a')])).toMatchObject({ is: 'mistaken' });
  expect(await own.offer([labels])).toEqual({ is: 'taken' });
  expect(own.data).toEqual({ edges: edges('b,a').text, labels: labels.text });
});

test('nor is an optional one, or one refused before anything was taken', async () => {
  const { own } = graph();
  await own.offer([edges('x,y')]);
  expect(await own.offer([labels])).toMatchObject({ is: 'missing' });
  expect(await own.offer([edges()])).toEqual({ is: 'taken' });
  await own.offer([others]);
  expect(await own.offer([edges('c,d')])).toEqual({ is: 'taken' });
  expect(own.data).toEqual({ edges: edges('c,d').text });
});

test('before anything was taken, the file that a mistake is not in still waits', async () => {
  const { own } = graph(false);
  await own.offer([edges()]);
  expect(await own.offer([others])).toMatchObject({ is: 'mistaken', file: text('others.csv') });
  expect(await own.offer([labels])).toEqual({ is: 'taken' });
  expect(own.data).toEqual({ edges: edges().text, labels: labels.text });
});

test('of two that do not fit, the one given last waits', async () => {
  const { own } = graph(false);
  await own.offer([others]);
  expect(await own.offer([edges()])).toMatchObject({
    is: 'mistaken',
    file: text('others.csv'),
    isEarlier: true,
  });
  expect(await own.offer([labels])).toEqual({ is: 'taken' });
});

test('a mistake is told also while another file is missing, and what waited before still does', async () => {
  const { own, parse } = graph(false);
  await own.offer([edges()]);
  expect(await own.offer([edges('x,y')])).toMatchObject({
    is: 'mistaken',
    mistake: { text: text('Row 2: x') },
  });
  expect(parse).not.toHaveBeenCalled();
  expect(await own.offer([labels])).toEqual({ is: 'taken' });
});

test('what is offered last stays, also if the text before it takes longer to parse', async () => {
  const { own, parse } = graph();
  const later = (texts: Texts) => new Promise((resolve) => setTimeout(resolve, 20, texts));
  parse.mockImplementationOnce(later as never);
  const answers = [own.offer([edges()]), own.offer([edges('c,d')])];
  expect(await Promise.all(answers)).toEqual([{ is: 'taken' }, { is: 'taken' }]);
  expect(own.data).toEqual({ edges: edges('c,d').text });
});

test('what could not be parsed because something did not arrive may be offered again', async () => {
  const { own, parse } = graph();
  parse.mockImplementationOnce(() => {
    throw new Error('offline');
  });
  await expect(own.offer([edges()])).rejects.toThrow('offline');
  expect(await own.offer([edges()])).toEqual({ is: 'taken' });
});
