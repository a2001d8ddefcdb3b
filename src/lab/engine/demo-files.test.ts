import { expect, test } from 'vitest';
import { fileOf } from './demo-files.ts';

const files = {
  '../../demos/whole/view.ts': () => Promise.resolve('view'),
  '../../demos/half/view.ts': () => Promise.resolve(undefined),
};

test("a demo's file gives its default export", async () => {
  expect(await fileOf(files, 'whole', 'view.ts')).toBe('view');
});

test('what is missing is named', async () => {
  await expect(fileOf(files, 'half', 'view.ts')).rejects.toThrow(
    'src/demos/half/view.ts has no default export',
  );
  await expect(fileOf(files, 'none', 'view.ts')).rejects.toThrow('no demo named "none"');
});
