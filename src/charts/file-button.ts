import { add } from './dom.ts';
import './file-button.css';

interface FileButtonOptions {
  text: string;
  /** Files of more bytes are not read. */
  most: number;
  take: (bytes: ArrayBuffer) => void;
  refuse: (why: 'tooBig' | 'unreadable') => void;
}

/** A button that opens a table of the reader's own; the file stays in the page. */
export function fileButton(root: HTMLElement, { text, most, take, refuse }: FileButtonOptions) {
  const label = add(root, 'label', 'file');
  const name = add(label, 'span', '', text);
  const input = add(label, 'input', 'hidden');
  Object.assign(input, { type: 'file', accept: '.csv,.tsv,.txt,text/csv' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = ''; // the same file, mended, may be chosen again
    if (!file) return;
    if (file.size > most) refuse('tooBig');
    else void file.arrayBuffer().then(take, () => refuse('unreadable'));
  });
  return { label, name };
}
