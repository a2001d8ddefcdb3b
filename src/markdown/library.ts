import type { Demo } from '../lab/contract/define.ts';
import type { ClaimEvidence, Claims } from '../lab/contract/claims.ts';
import { Mistake } from './mistake.ts';
import type { Reference, Term } from './schemas.ts';

/** The parts of a demo that a note can refer to. */
export interface Technique {
  demo: Demo;
  /** Absent until claims.ts is written. */
  claims?: Claims | undefined;
  /** `claims.json`; absent until `npm run claims` has run. */
  evidence?: ClaimEvidence | undefined;
  /** What is shown of its code: algorithm.ts, then each file of src/numerics that algorithm.ts hands on. */
  sources: readonly Source[];
}

/** A file as it stands in the repository. */
export interface Source {
  /** As a note names it: "algorithm.ts". */
  name: string;
  /** From the root. */
  path: string;
  text: string;
}

/** Everything that a note may refer to, by name. */
export interface Library {
  references: ReadonlyMap<string, Reference>;
  glossary: Glossary;
  /** By the name of the folder in src/demos. */
  techniques: ReadonlyMap<string, Technique>;
  /** Slugs of the notes that are written. */
  notes: ReadonlySet<string>;
}

/** The glossary's terms by id, and the ids by everything that an author may write for them. */
export class Glossary {
  readonly terms: ReadonlyMap<string, Term>;
  readonly #ids = new Map<string, string>();

  /** Throws when two terms claim the same name. */
  constructor(terms: ReadonlyMap<string, Term>) {
    this.terms = terms;
    for (const id of terms.keys()) this.#ids.set(id, id);
    for (const [id, { name, aliases }] of terms)
      for (const written of [name.ja, name.en, ...aliases]) this.#add(written, id);
  }

  /** Everything that an author may write to name a term. */
  get names(): Iterable<string> {
    return this.#ids.keys();
  }

  /** The id of the term with this id, name (in any language) or alias. */
  find(written: string): string | undefined {
    return this.#ids.get(key(written));
  }

  #add(written: string, id: string): void {
    const owner = this.#ids.get(key(written)) ?? id;
    if (owner !== id)
      throw new Mistake(`content/glossary/${id}.yaml`, 1, `"${written}" already means ${owner}`);
    this.#ids.set(key(written), id);
  }
}

const key = (written: string) => written.trim().toLowerCase();
