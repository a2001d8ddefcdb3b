import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glossaryLoader, notesLoader, referencesLoader, sourcesLoader } from './markdown/loader.ts';
import { note, reference, storedTerm } from './markdown/schemas.ts';

/** What the pages are made of. Every key that an author writes is documented in markdown/schemas.ts. */
export const collections = {
  /** `ja/triplet-network`: content/notes/<lang>/<slug>.md. */
  notes: defineCollection({ loader: notesLoader(), schema: note }),
  /** content/glossary/<term>.yaml. */
  glossary: defineCollection({ loader: glossaryLoader(), schema: storedTerm }),
  /** content/references/<key>.yaml. */
  references: defineCollection({ loader: referencesLoader(), schema: reference }),
  /** src/demos/<slug>/algorithm.ts as highlighted HTML. */
  sources: defineCollection({ loader: sourcesLoader(), schema: z.object({}) }),
};
