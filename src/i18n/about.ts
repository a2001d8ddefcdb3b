import type { Text } from './text.ts';

interface Section {
  id: string;
  heading: Text;
  paragraphs: readonly Text[];
}

/** The text of the about page, before the lists of data and licences. */
export const sections: readonly Section[] = [
  {
    id: 'what',
    heading: { ja: 'どんなサイトか', en: 'What this is' },
    paragraphs: [
      {
        ja: '深層学習の手法を一つずつ説明するノートです。どのノートにも、読んでいるその場で学習するモデルが付いていて、設定を変えると何が起こるかを確かめられます。',
        en: 'Each note explains one deep-learning technique. Beside the text a model trains while you read, and you can change its settings and see what happens.',
      },
      {
        ja: 'デモの図も数値も、録画ではありません。このページを開いているブラウザの中で、実際に計算した結果です。',
        en: 'Nothing in a demo is a recording. What you see is being computed in your own browser.',
      },
      {
        ja: '同じ設定、同じシードなら、どのブラウザでも同じ結果になります。「共有」のリンクを開いた人は、同じ学習を見ることになります。',
        en: 'The same settings and seed give the same run in every browser, so whoever opens a shared link watches the run that you watched.',
      },
    ],
  },
  {
    id: 'claims',
    heading: { ja: '「確かめる」について', en: 'About “Show me”' },
    paragraphs: [
      {
        ja: 'ノートの主張は、プログラムとしても書かれています。10個のシードで実行し、成り立った回数と値を主張の横に示しています。主張として載せているのは、9回以上成り立ったものだけです。プログラムの誤りがなければ必ず成り立つ等式は、「検算」として区別しています。',
        en: 'What a note claims is also written as a program. It was run with ten seeds, and the results stand beside the claim. A claim is made only if it held for at least nine of them. An identity that only a bug can break is marked as a check.',
      },
      {
        ja: '「確かめる」を押すと、同じ実行を手元で再現できます。コードを変えるたびに、主張がまだ成り立つかどうかを自動で調べています。',
        en: '“Show me” repeats the run in your browser. After every change to the code, the claims are tested again.',
      },
    ],
  },
  {
    id: 'privacy',
    heading: { ja: '外へ送るもの', en: 'What leaves your computer' },
    paragraphs: [
      {
        ja: '何も送りません。ファイルはすべてこのサイト自身から読み込み、解析用のスクリプトもCookieもありません。ブラウザに保存するのは、選んだ言語と画面の明るさだけです。',
        en: 'Nothing. All files come from this site itself, without analytics or cookies. Your browser stores only the language and the colour theme that you chose.',
      },
    ],
  },
];

export const embedding = {
  heading: { ja: '授業や資料に埋め込む', en: 'Putting a demo on your own page' },
  lead: {
    ja: 'どのデモにも「埋め込み」のボタンがあり、いまの設定とシードで始まるコードを作れます。操作を見せたくない部分は、一つずつ隠せます。',
    en: 'Every demo has an “Embed” button that makes the code for it, with the current settings and seed. Parts that your readers should not change can be hidden one by one.',
  },
  hide: {
    ja: '隠す部分：設定の名前、または ask（問い）、run（実行）、charts（グラフ）、more（共有と保存）',
    en: 'what to hide: settings by name, or ask (the question), run, charts, more (share and download)',
  },
  setting: {
    ja: '設定の値。名前はデモの「共有」のリンクに出てきます',
    en: 'the value of a setting; its name is in the link that “Share” makes',
  },
  seed: { ja: '乱数のシード', en: 'the random seed' },
  theme: {
    ja: 'light または dark。なければ読者のシステムに合わせます',
    en: 'light or dark; without it, the reader’s system setting',
  },
  background: {
    ja: 'none にすると、背景が透けます。theme も合わせて指定してください',
    en: 'none makes the background transparent; set theme to match your page',
  },
  height: {
    ja: '埋め込んだページは、自分の高さを postMessage で知らせます。次のスクリプトを加えると、高さがいつも中身に合います。',
    en: 'The embedded page posts its height. With this script the frame always fits its content.',
  },
} satisfies Record<string, Text>;

export const lists = {
  data: { ja: 'データ', en: 'Data' },
  dataLead: {
    ja: 'デモは次のデータで学習します。どれも、元のデータから同じファイルを作り直すプログラムと一緒に、ソースコードに入っています。',
    en: 'The demos train on these data sets. Each is part of the source code, together with the program that makes it from the original.',
  },
  licence: { ja: 'ライセンス', en: 'Licence' },
  origin: { ja: '出典', en: 'Source' },
  changes: { ja: '変更', en: 'Changes' },
  software: { ja: 'ソフトウェア', en: 'Software' },
  softwareLead: {
    ja: 'このサイトのコードはMITライセンスです。次のライブラリを使っています。',
    en: 'The code of this site is under the MIT licence. It uses these libraries.',
  },
} satisfies Record<string, Text>;
