/** Markup that stands in the text only by mistake: how it looks there, and what to say about it. */
export type Slip = readonly [pattern: RegExp, what: (found: string) => string];

/** Stands for a character that the author escaped, or wrote as an entity: it is text. */
export const escaped = '\ue000';
/** Stands for what a rule has made something of: code, mathematics, a link, a term. */
export const made = '\ue001';

const space = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';

/** At the start of a line. */
const beginnings: readonly Slip[] = [
  [
    /^:::+.*/m,
    (found) =>
      `there is no block "${found}"; there are claim, predict, example, note, warning and fails`,
  ],
  [
    /^::.*|^:demo\b.*/m,
    (found) => `cannot read "${found}"; the demo is placed by ::demo or ::demo{…}`,
  ],
  [/^: /m, () => 'a definition (": …") stands just below its term'],
  [
    new RegExp(`^(?:#{1,6}|[-+*>]|\\d+[.)])${space}`, 'mu'),
    (found) => `after "${found.slice(0, -1)}" stands a wide space; write a plain one`,
  ],
  [
    /^#+.{0,20}/m,
    (found) =>
      `"${found}" is no heading; write ## and a space at the start of a line, or \\# for the sign`,
  ],
  [/^\[[ xX]\](?=\s|$)/, (found) => `notes have no task lists; leave "${found}" out`],
  [
    /^[-+*](?=\s|$)|^\d{1,2}[.)](?=\s)|^\d{1,2}\.(?=[^\s\d.,])/m,
    (found) =>
      `"${found}" begins no list here; leave a blank line before, indent like its neighbours, put one space after`,
  ],
  [
    /^\|.*|^:?-+:?\s*\|.*/m,
    (found) => `"${found}" is no table; a row of |---|---| stands below the headings`,
  ],
  [/^>.*/m, (found) => `"${found}" is no quotation here; indent it like its neighbours`],
  [/^(?:=+|\++|~{3,})\s*$/m, (found) => `"${found}" on a line of its own means nothing`],
  [
    /^\[[^\]\n]+\]:.*/m,
    (found) => `"${found}" is not read; write the address where it is used: [words](address)`,
  ],
  [
    /^(?:＃|：：|［[＠＾]).{0,20}|［［|］］|］（|＄|｀|＊＊|：：：/m,
    (found) => `"${found}" is in full-width characters; markup is written in half-width ones`,
  ],
];

/** Anywhere in a line. */
const within: readonly Slip[] = [
  [/:::+/, (found) => `"${found}" stands at the start of a line`],
  [/\[\^[^\]\n]*\]?/, (found) => `there is no footnote ${found}`],
  [/\^\[/, () => 'a footnote is written [^name], with [^name]: … below'],
  [
    /<\/?[a-z][a-z0-9-]*(?:\s+[\w:-]+\s*=[^<>]*)?\s*\/?>|<!--|<[!?/]\s*\w+|<[a-z]+\s+[\w-]+="/i,
    (found) => `raw HTML is off; write "${found}" in backticks or say it in Markdown`,
  ],
  [/&(?:#\w+|[a-z]\w+);/i, (found) => `there is no character ${found}; write it itself`],
  [
    /<<\S.*|\S>>/,
    (found) => `"${found}": source is shown by <<algorithm.ts#region>> on a line of its own`,
  ],
  [/!\[.{0,20}/, () => 'notes have no image files; a demo draws them'],
  [
    /\[\[.{0,20}|\]\]/,
    (found) => `"${found}" is half a term; it is written [[term]] or [[term|words]]`,
  ],
  [
    /.{0,20}\][([].{0,20}|\]\s+\((?:https?|note|demo):|\]\(/,
    (found) =>
      `"${found}" is no link; it is written [words](address), without a break, and without terms or citations in it`,
  ],
  [/https?:\/\/\S+/, (found) => `an address is written <${found}> or [words](${found})`],
  [/\$.{0,20}/, (found) => `"${found}": mathematics is written $…$, a dollar sign \\$`],
  [/`.{0,20}/, () => 'this backtick is never closed; a backtick is written \\`'],
  [
    /\*\*+|\*(?=\S)|(?<=\S)\*/,
    (found) => `"${found}" opens or closes no emphasis; a star is written \\*`,
  ],
  [
    /__+|(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/u,
    (found) => `"${found}" opens or closes no emphasis; an underscore is written \\_`,
  ],
  [/~~+/, (found) => `"${found}" strikes nothing out; a tilde is written \\~`],
  [/==\S[^=\n]*==/, (found) => `nothing marks text as "${found}" does; write *emphasis*`],
  [/\\[a-zA-Z]+/, (found) => `"${found}" stands outside mathematics; write $${found}$`],
  [
    /\{[#.][\w-]*\}?|\{\w+=.{0,20}/,
    (found) => `"${found}" is read only at the end of a heading, and after ::demo and :::claim`,
  ],
];

export const slips: readonly Slip[] = [...beginnings, ...within];
