const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c]!);

/** A template that escapes its values, except HTML that is marked by `raw`. */
export interface Raw {
  html: string;
}
export const raw = (html: string): Raw => ({ html });
export function html(
  parts: TemplateStringsArray,
  ...values: (string | number | Raw | Raw[])[]
): Raw {
  const text = parts.map((part, i) => part + (i < values.length ? put(values[i]!) : ''));
  return raw(text.join(''));
}
function put(value: string | number | Raw | Raw[]): string {
  if (Array.isArray(value)) return value.map((one) => one.html).join('');
  return typeof value === 'object' ? value.html : escapeHtml(String(value));
}
