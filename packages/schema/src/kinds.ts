import type { TObject } from '@sinclair/typebox';
import { Advice } from './advice.js';
import { Howto } from './howto.js';
import { Check } from './check.js';
import { Learning } from './learning.js';
import { Questions } from './questions.js';
import { Reviews } from './reviews.js';
import { Survey } from './survey.js';
import { Recommendations } from './recommendations.js';
import type { Kind } from './names.js';

/** Where a kind stands in the project file and what its entities look like. */
export interface KindDefinition {
  /** Key of the project file that holds the entities of this kind, each under its id. */
  collection: string;
  schema: TObject;
}

/** One line per kind; the project file, its JSON Schema, the compiler and the reference all follow from it. */
export const kindDefinitions = {
  howto: { collection: 'howtos', schema: Howto },
  advice: { collection: 'advice', schema: Advice },
  check: { collection: 'checks', schema: Check },
  learning: { collection: 'learning', schema: Learning },
  survey: { collection: 'surveys', schema: Survey },
  reviews: { collection: 'reviews', schema: Reviews },
  questions: { collection: 'questions', schema: Questions },
  recommendations: { collection: 'lists', schema: Recommendations },
} as const satisfies Record<Kind, KindDefinition>;
