/** What a reader can pass on: V8 begins a stack with the message, Firefox and WebKit leave it out. */
export function told(error: unknown): string {
  const message = String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  if (!stack) return message;
  return stack.startsWith(message) ? stack : `${message}\n${stack}`;
}
