import { expect, test, vi } from 'vitest';
import type { AnySetup } from '../contract/define.ts';
import type { View } from '../contract/view.ts';
import { StageOwner } from './stage.ts';

test('the last of several findings in a second is exposed too', async () => {
  const [root, finding] = [document.createElement('div'), document.createElement('p')];
  document.body.append(root, finding);
  const owner = new StageOwner(root, finding, (error) => expect.unreachable(error));
  const view: View<AnySetup> = () => (snapshot) => `found ${String(snapshot)}`;
  owner.begin(view, { lang: 'en', fixed: {}, act: () => undefined, turn: () => undefined });
  owner.settle();
  for (const found of ['one', 'two', 'three']) owner.draw(found, {});
  await vi.waitFor(() => expect(finding.textContent).toBe('found three'), { timeout: 20_000 });
  owner.close();
  document.body.replaceChildren();
});
