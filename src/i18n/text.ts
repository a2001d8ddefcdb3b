/** The languages of the site, in the order of the language choice. */
export const langs = ['ja', 'en'] as const;
export type Lang = (typeof langs)[number];
/** A phrase in every language; a missing language is a type error. */
export type Text = Readonly<Record<Lang, string>>;
export const isLang = (text: string | undefined): text is Lang => langs.includes(text as Lang);
