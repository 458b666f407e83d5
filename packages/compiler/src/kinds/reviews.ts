import type { PublishedReviews, Reviews } from '@docent/schema';
import { defined } from '../publish/defined.js';
import type { KindCompiler, OwnFields } from './kind-compiler.js';
import { checkReviews } from './reviews/check-reviews.js';

/** In one language, before its references are resolved. */
interface LocalisedReviews extends Omit<OwnFields<PublishedReviews>, 'subjects'> {
  subjects?: string[];
}

/** Compiles how reviews are asked for and shown. */
export const reviewsCompiler: KindCompiler<Reviews, LocalisedReviews, PublishedReviews> = {
  check: checkReviews,
  publish: (reviews, { lookUp }) =>
    defined<OwnFields<PublishedReviews>>({
      title: reviews.title,
      intro: reviews.intro,
      subjects: reviews.subjects?.map(id => ({ id, title: lookUp<{ title: string }>('subjects', id).title })),
      criteria: reviews.criteria,
      roles: reviews.roles,
      guidelines: reviews.guidelines,
      verification: reviews.verification,
      structuredData: reviews.structuredData,
    }),
};
