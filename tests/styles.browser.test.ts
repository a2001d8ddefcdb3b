import { expect, test } from 'vitest';

/*
 * A page may show several demos, and the site loads the styles of all of them; none may change what another one or the
 * site draws.
 */
const sheetsOf = (found: Record<string, string>) => Object.entries(found);
const demos = sheetsOf(
  import.meta.glob<string>('../src/demos/**/*.css', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const shared = sheetsOf(
  import.meta.glob<string>('../src/{figure,charts,lab}/**/*.css', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const styles = import.meta.glob<string>('../src/styles/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** The lab's own sheets. */
const lab = ['lab.css', 'lab-print.css'];
/** The sheets of the pages that show demos, without the lab's own. */
const site = [
  ...new Set(
    ['note', 'embed'].flatMap((page) =>
      [...styles[`../src/styles/${page}-page.css`]!.matchAll(/@import '\.\/([\w-]+\.css)'/g)].map(
        ([, name]) => name!,
      ),
    ),
  ),
]
  .filter((name) => !lab.includes(name))
  .map((name) => [name, styles[`../src/styles/${name}`]!] as const);

/** The top-level rules of a sheet, without its imports. */
function rulesOf(text: string): CSSRule[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text.replaceAll(/@import [^;]+;/g, ''));
  return [...sheet.cssRules];
}
/** Every rule in another one. */
const inside = (rule: CSSRule): CSSRule[] =>
  'cssRules' in rule
    ? [...(rule.cssRules as CSSRuleList)].flatMap((one) => [one, ...inside(one)])
    : [];
const all = (text: string) => rulesOf(text).flatMap((rule) => [rule, ...inside(rule)]);
const selectorsOf = (text: string) =>
  all(text).flatMap((rule) => (rule instanceof CSSStyleRule ? [rule.selectorText] : []));
/** Every class that a sheet names. */
const classesIn = (text: string) =>
  new Set(
    selectorsOf(text).flatMap((one) =>
      [...one.matchAll(/\.(-?[_a-z][\w-]*)/gi)].map(([, name]) => name!),
    ),
  );
const whole = new Set(
  [
    ...shared.map(([, text]) => text),
    ...lab.map((name) => styles[`../src/styles/${name}`]!),
  ].flatMap((text) => [...classesIn(text)]),
);

test('there are sheets to test', () => {
  expect(demos.length).toBeGreaterThan(5);
  expect(site.map(([name]) => name)).toContain('prose.css');
});

test.each(demos)('%s styles its own demo alone', (path, text) => {
  const [, slug] = /\/demos\/([^/]+)\//.exec(path)!;
  for (const rule of rulesOf(text))
    expect(rule).toHaveProperty('selectorText', `.lab[name="${slug!}"]`);
  for (const rule of rulesOf(text).flatMap(inside)) {
    // Anything else (an animation, a font, a layer, a property) would have a name on the whole page.
    expect([
      CSSStyleRule,
      CSSMediaRule,
      CSSContainerRule,
      CSSSupportsRule,
      CSSNestedDeclarations,
    ]).toContain(rule.constructor);
    // "&" leads to the demo; after something else (`.page &`) it would lead out of it.
    if (rule instanceof CSSStyleRule)
      expect(rule.selectorText).not.toMatch(/[^,\s]\s*&|:root|:host/);
  }
});

test.each(site)('%s names no class that a demo gives to a part of its figure', (_, text) => {
  const own = demos.flatMap(([, sheet]) =>
    [...classesIn(sheet)].filter((name) => !whole.has(name)),
  );
  const named = classesIn(text);
  expect(own.filter((name) => named.has(name))).toEqual([]);
});

test.each(shared)("%s is stronger than a note's prose", (_, text) => {
  // `.note p` weighs more than a class alone: a paragraph of a figure would take the margins of the text.
  for (const rule of rulesOf(text).flatMap((one) => ('selectorText' in one ? one : inside(one))))
    if (rule instanceof CSSStyleRule)
      for (const selector of rule.selectorText.split(/,(?![^(]*\))/))
        expect(selector.trim()).toMatch(/^\.lab[ [.:]/);
});

test('what begins a selector of a shared part belongs to that part alone', () => {
  const owners = new Map<string, Set<string>>();
  for (const [path, text] of shared)
    for (const selector of selectorsOf(text).flatMap((one) => one.split(/,(?![^(]*\))/))) {
      const [, root] = /^\s*(?:\.lab\s+)?\.([\w-]+)/.exec(selector) ?? [];
      expect(root, `${path}: ${selector} begins with no class of its own`).toBeDefined();
      owners.set(root!, (owners.get(root!) ?? new Set()).add(path));
    }
  const contested = [...owners]
    .filter(([, paths]) => paths.size > 1)
    .map(([root, paths]) => [root, ...paths]);
  expect(contested).toEqual([]);
  for (const [name, text] of site)
    expect(
      [...classesIn(text)].filter((one) => owners.has(one)),
      name,
    ).toEqual([]);
});
