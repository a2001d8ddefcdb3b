import { counts, groups, signatureOf } from '../../../datasets/wardrobe/words.ts';

/** The true description of every class, `[36 · 10]`. */
export const trueDescriptions = (): Uint8Array =>
  Uint8Array.from(Array.from({ length: counts.classes }, (_, of) => signatureOf(of)).flat());

const width = signatureOf(0).length;

/** The descriptions in which a class has this attribute and no other of its group. */
export function described(
  descriptions: Uint8Array,
  { of, attribute }: { of: number; attribute: number },
): Uint8Array {
  const group = groups.find(({ from, size }) => attribute >= from && attribute < from + size);
  if (!group || !(of >= 0 && of < counts.classes))
    throw new RangeError(`class ${of} or attribute ${attribute} does not exist`);
  const edited = descriptions.slice();
  edited.fill(0, of * width + group.from, of * width + group.from + group.size);
  edited[of * width + attribute] = 1;
  return edited;
}

/** The descriptions in which each unseen class has that of the next one, and the last that of the first. */
export function exchanged(isUnseen: readonly boolean[]): Uint8Array {
  const descriptions = trueDescriptions();
  const classes = [...isUnseen.keys()].filter((of) => isUnseen[of]);
  classes.forEach((of, i) =>
    descriptions.set(signatureOf(classes[(i + 1) % classes.length]!), of * width),
  );
  return descriptions;
}
