/**
 * The default export of a file of a demo, from what Vite's `import.meta.glob` found under `../../demos/`. Throws if the
 * demo has no such file, or the file no default export.
 */
export async function fileOf<T>(
  files: Record<string, () => Promise<T | undefined>>,
  demo: string,
  file: string,
): Promise<T> {
  const load = files[`../../demos/${demo}/${file}`];
  if (!load) throw new Error(`no demo named "${demo}"`);
  const found = await load();
  if (found === undefined) throw new Error(`src/demos/${demo}/${file} has no default export`);
  return found;
}
