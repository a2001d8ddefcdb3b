const openings = [
  { format: 'HTML', start: /^<(?:!doctype|html)\b/i },
  { format: 'XML', start: /^<\?xml\b/i },
  { format: 'RTF', start: /^\{\\rtf/ },
];

/** The format of a text that is neither cells nor SMILES, whatever its file is named; undefined if it may be either. */
export function foreignFormat(text: string): string | undefined {
  const content = text.replace(/^\uFEFF/, '').trim();
  return openings.find(({ start }) => start.test(content))?.format ?? jsonIn(content);
}

/** A whole text of JSON, or one value a line. */
function jsonIn(content: string): string | undefined {
  const isJson = (part: string) => {
    try {
      return typeof JSON.parse(part) === 'object';
    } catch {
      return false;
    }
  };
  if (!/^[[{]/.test(content)) return undefined;
  return isJson(content) || isJson(content.split('\n', 1)[0]!) ? 'JSON' : undefined;
}
