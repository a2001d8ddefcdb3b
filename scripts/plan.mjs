// What `npm test -- …` was asked for: stages, and demos to which they are narrowed. Runs before anything is installed, on
// the machine's own Node: nothing newer than Node 20.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The tests that go through all demos; with DEMOS set they go through those alone. */
const overAll = ['demos', 'sessions', 'claims', 'threads', 'algorithms'].map(
  (name) => `tests/${name}.test.ts`,
);

/** Names of all demos, by their folders. @param {string} root */
export const demosIn = (root) =>
  readdirSync(join(root, 'src/demos'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

/**
 * Sorts arguments into stages and demos; none of a kind means all of it. Throws a RangeError that says what there is
 * when an argument is neither.
 * @param {readonly string[]} args
 * @param {{ stages: readonly string[], demos: readonly string[] }} known
 */
export function plan(args, { stages, demos }) {
  const unknown = args.find((arg) => !stages.includes(arg) && !demos.includes(arg));
  if (unknown !== undefined)
    throw new RangeError(
      `There is no stage and no demo "${unknown}". Stages: ${stages.join(', ')}. Demos: ${demos.join(', ')}.`,
    );
  const wanted = stages.filter((stage) => args.includes(stage));
  return {
    stages: wanted.length > 0 ? wanted : [...stages],
    demos: demos.filter((demo) => args.includes(demo)),
  };
}

/**
 * What a stage's script is given so that it tests these demos alone; undefined where it has nothing to test of them.
 * @param {string} stage @param {readonly string[]} demos @param {string} root @returns {string[] | undefined}
 */
export function narrowed(stage, demos, root) {
  if (demos.length === 0) return [];
  const folders = demos.map((demo) => `src/demos/${demo}/`);
  if (stage === 'node') return [...folders, ...overAll];
  if (stage === 'site') return ['--grep', demos.map((demo) => `/${demo}/`).join('|')];
  if (stage !== 'browser') return [];
  const tested = folders.filter((folder) =>
    readdirSync(join(root, folder), { recursive: true }).some((file) =>
      String(file).endsWith('.browser.test.ts'),
    ),
  );
  return tested.length > 0 ? tested : undefined;
}
