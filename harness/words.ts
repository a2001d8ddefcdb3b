import ts from 'typescript';
import { langs } from '../src/i18n/text.ts';

/** Texts and layout of a demo, which cannot change a number. */
const said = new Set([
  'title',
  'question',
  'shows',
  'shape',
  'height',
  'pace',
  'drawn',
  'reportedBy',
]);
const labels = new Set(['label', 'hint']);

/**
 * Removes from code what affects only texts and drawing: every phrase in all languages (`{ ja: '…', en: '…' }`), the
 * texts and layout of a demo, and how the evidence of a claim is drawn. The keys of options, arms and measures stay:
 * code may read them.
 */
export const withoutWords: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node | undefined => {
    if (isText(node)) return context.factory.createObjectLiteralExpression();
    if (ts.isPropertyAssignment(node) && isSaid(node)) return undefined;
    return ts.visitEachChild(node, visit, context);
  };
  return ts.visitEachChild(file, visit, context);
};

/** A literal phrase in every language. */
function isText(node: ts.Node): boolean {
  if (!ts.isObjectLiteralExpression(node) || node.properties.length !== langs.length) return false;
  const phrases = node.properties.filter(
    (one) => ts.isPropertyAssignment(one) && isPhrase(one.initializer),
  );
  const names = phrases.map(nameOf);
  return langs.every((lang) => names.includes(lang));
}

const isPhrase = (node: ts.Node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

function isSaid(node: ts.PropertyAssignment): boolean {
  const name = nameOf(node) ?? '';
  if (labels.has(name)) return isText(node.initializer);
  const { parent } = node.parent;
  if (!ts.isCallExpression(parent) || !ts.isIdentifier(parent.expression)) return false;
  const maker = parent.expression.text;
  return (maker === 'defineDemo' && said.has(name)) || (maker === 'claim' && name === 'evidence');
}

const nameOf = ({ name }: ts.ObjectLiteralElementLike): string | undefined =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
