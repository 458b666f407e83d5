import type { PublishedEntity } from './published-entity.js';
import type { RichText } from './rich-text.js';

/** How reviews are asked for and shown, as elements get it: one locale, markdown compiled. */
export interface PublishedReviews extends PublishedEntity {
  kind: 'reviews';
  title: string;
  intro?: RichText;
  /** What it is for. Absent: any subject, of which no title is known. */
  subjects?: { id: string; title: string }[];
  /** What is rated besides the whole. Absent: nothing. */
  criteria?: PublishedReviewChoice[];
  /** What people use it as. Absent: it is not asked. */
  roles?: PublishedReviewChoice[];
  /** What writers are told before they write. */
  guidelines?: RichText;
  /** How the vendor makes sure that reviews are by people who use it. */
  verification?: RichText;
  /** What search engines are told. Absent: nothing. */
  structuredData?: { type: 'Product' | 'SoftwareApplication' };
}

/** A criterion or a role. */
export interface PublishedReviewChoice {
  id: string;
  title: string;
}
