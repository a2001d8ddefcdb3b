/** A recipe's source as text, and what it makes as the one file of JSON to ship: a row a line, to be read in a diff. */
export const textOf = (source: Uint8Array | undefined): string => new TextDecoder().decode(source);

export function jsonOf(value: object): Uint8Array {
  const members = Object.entries(value).map(([key, member]) => {
    if (!Array.isArray(member)) return `${JSON.stringify(key)}: ${JSON.stringify(member)}`;
    return `${JSON.stringify(key)}: [\n${member.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
  });
  return new TextEncoder().encode(`{\n${members.join(',\n')}\n}\n`);
}
