// These plugins come without types of their own for the types that markdown-it 15 ships.
declare module 'markdown-it-container' {
  import type { MarkdownIt, RendererRule } from 'markdown-it';
  const container: (
    md: MarkdownIt,
    name: string,
    options: { validate: (params: string) => boolean; render: RendererRule },
  ) => void;
  export default container;
}
declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';
  const deflist: (md: MarkdownIt) => void;
  export default deflist;
}
declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  const footnote: (md: MarkdownIt) => void;
  export default footnote;
}
