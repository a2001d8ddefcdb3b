import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { decode } from './characters.ts';
import { Mistake } from './mistake.ts';

/** What editors and systems put beside a file: lock, swap and backup files, thumbnails, resource forks. */
const stray =
  /^\.|^~\$|~$|^#.*#$|\.(?:sw[a-z]|tmp|bak|orig|rej)$|___jb_(?:tmp|old)___$|^(?:4913|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i;

/** Whether a file is none of the author's. `name` has no folder. */
export const isStray = (name: string): boolean => stray.test(name);

/** What a slug, a key of a reference and a term's id look like. */
export const named = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** One file of the content. */
export interface ContentFile {
  /** Its name without the ending. */
  id: string;
  /** Relative to the project. */
  file: string;
  /** Whether its name is one that a file here may have. */
  isNamed: boolean;
  /** Reads it. Throws a mistake if its name or its characters are wrong. */
  text: () => string;
}

/** Every file in a folder below `root`, sorted; none where there is no such folder. */
export function contentFiles(root: string, folder: string, ending: string): ContentFile[] {
  return entries(join(root, folder)).map((entry) => {
    const id = entry.name.endsWith(ending) ? entry.name.slice(0, -ending.length) : entry.name;
    const file = `${folder}/${entry.name}`;
    const isNamed = entry.name !== id && named.test(id) && !entry.isDirectory();
    const text = () => {
      if (!isNamed) throw new Mistake(file, 1, nameOf(ending));
      return readText(root, file);
    };
    return { id, file, isNamed, text };
  });
}

const nameOf = (ending: string) =>
  `a file here is named <words>${ending}, of lower-case letters a–z, digits, and single hyphens between`;

/** The names in a folder that are not stray, sorted; none where there is no such folder. */
export function entries(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !isStray(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

/** The text of a file below `root`. Throws a mistake where it cannot be read or has damaged characters. */
export function readText(root: string, file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    throw new Mistake(file, 1, `cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  return decode(file, bytes);
}
