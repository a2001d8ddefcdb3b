import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ClaimEvidence } from '../src/lab/contract/claims.ts';
import { pathOf } from './registry.ts';

/** The committed `claims.json` of a demo; undefined if its claims were never measured. */
export function readEvidence(slug: string): ClaimEvidence | undefined {
  const path = pathOf(slug, 'claims.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ClaimEvidence) : undefined;
}

export const writeEvidence = (slug: string, evidence: ClaimEvidence) =>
  writeFileSync(pathOf(slug, 'claims.json'), `${JSON.stringify(evidence, null, 2)}\n`);
