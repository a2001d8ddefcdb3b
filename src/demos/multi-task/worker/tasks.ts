import { labelled, pick, type Labelled } from '../../../models/glyph-network/tasks.ts';
import { side, type Alphabet } from '../../../datasets/strokes/index.ts';
import { fork, shuffle, type Random } from '../../../numerics/random.ts';

export type SecondName = 'characters' | 'scripts' | 'ink' | 'random';

/** Another task, on images of other characters than the ten. */
export interface SecondTask {
  classes: number;
  train: Labelled;
  /** New drawings of every third character. Random labels say nothing about them: there, chance is what to expect. */
  test: Labelled;
}

const perCharacter = 8;
const stride = 3;

/**
 * 3,680 drawings of the 460 training characters with the labels of the task asked for. The drawings depend on `random`
 * alone, not on the task.
 */
export function secondTask(
  alphabets: readonly Alphabet[],
  name: SecondName,
  random: Random,
): SecondTask {
  const sources = alphabets.filter(({ split }) => split === 'train');
  const glyphs = sources.flatMap((one) => one.glyphs);
  const [forTraining, forTest, forLabels] = [fork(random), fork(random), fork(random)];
  const train = labelled(glyphs, perCharacter, forTraining);
  const all = labelled(glyphs, 1, forTest);
  const test = pick(
    all,
    glyphs.map((_, i) => i).filter((i) => i % stride === 0),
  );
  const setOf = sources.flatMap(({ glyphs: own }, i) => own.map(() => i));
  const ways: Record<SecondName, () => readonly [classes: number, ...both: Int32Array[]]> = {
    characters: () => [glyphs.length, train.labels, test.labels],
    scripts: () => [sources.length, ...both(train, test, (one) => bySet(one, setOf))],
    ink: () => [4, ...both(train, test, byInk)],
    random: () => [glyphs.length, ...both(train, test, (one) => shuffled(one, forLabels))],
  };
  const [classes, forTrain, forHeldOut] = ways[name]();
  return {
    classes,
    train: { images: train.images, labels: forTrain! },
    test: { images: test.images, labels: forHeldOut! },
  };
}

const both = (a: Labelled, b: Labelled, of: (one: Labelled) => Int32Array) => [of(a), of(b)];

const bySet = ({ labels }: Labelled, setOf: readonly number[]) =>
  labels.map((label) => setOf[label]!);

/** Every label as often as before, on drawings chosen by chance. */
const shuffled = ({ labels }: Labelled, random: Random) =>
  Int32Array.from(shuffle(Array.from(labels), random));

/** Whether the right half has more ink than the left (1), and the lower half more than the upper (2): 0 … 3. */
const byInk = ({ images, labels }: Labelled) =>
  Int32Array.from(labels, (_, i) => {
    const image = images.subarray(i * side ** 2, (i + 1) * side ** 2);
    let [right, lower] = [0, 0];
    image.forEach((ink, at) => {
      right += at % side < side / 2 ? -ink : ink;
      lower += at < image.length / 2 ? -ink : ink;
    });
    return Number(right > 0) + 2 * Number(lower > 0);
  });
