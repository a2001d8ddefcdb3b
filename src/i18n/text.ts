/** Every language the site speaks, in the order in which they are offered. */
export const langs = ['ja', 'en'] as const;
export type Lang = (typeof langs)[number];
/** One phrase in every language; leaving one out is a type error. */
export type Text = Readonly<Record<Lang, string>>;
export const isLang = (text: string | undefined): text is Lang => langs.includes(text as Lang);
