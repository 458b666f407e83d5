import type { Migration } from './migration.js';

/** Columns of both dialects; what was there before are reviews. */
const columns = (integer: string): string => `ALTER TABLE reviews ADD COLUMN kind TEXT NOT NULL DEFAULT 'review';
  ALTER TABLE reviews ADD COLUMN question_id TEXT;
  ALTER TABLE reviews ADD COLUMN official INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE reviews ADD COLUMN answers ${integer} NOT NULL DEFAULT 0;
  ALTER TABLE reviews ADD COLUMN answered_at ${integer};
  ALTER TABLE reviews ADD COLUMN accepted TEXT;
  ALTER TABLE reviews ADD COLUMN accepted_by TEXT;
  ALTER TABLE reviews ADD COLUMN accepted_with TEXT;
  ALTER TABLE review_log ADD COLUMN kind TEXT NOT NULL DEFAULT 'review';`;

/** Each order is still that of an index, now of one kind: a subject with many questions costs readers of its reviews nothing. */
const indexes = `DROP INDEX reviews_by_usefulness;
  DROP INDEX reviews_by_time;
  DROP INDEX reviews_by_rating;
  DROP INDEX reviews_by_role;
  DROP INDEX reviews_by_arrival;
  CREATE INDEX reviews_by_usefulness ON reviews (project, subject, kind, state, usefulness, seq);
  CREATE INDEX reviews_by_time ON reviews (project, subject, kind, state, published_at, seq);
  CREATE INDEX reviews_by_rating ON reviews (project, subject, kind, state, rating, usefulness, seq);
  CREATE INDEX reviews_by_role ON reviews (project, subject, kind, state, role, usefulness, seq);
  CREATE INDEX reviews_by_arrival ON reviews (project, subject, kind, submitted_at);
  CREATE INDEX answers_by_usefulness ON reviews (project, question_id, state, usefulness, seq) WHERE question_id IS NOT NULL;
  CREATE INDEX answers_accepted_with ON reviews (project, accepted_with) WHERE accepted_with IS NOT NULL;
  CREATE INDEX unanswered_by_time ON reviews (project, subject, state, published_at, seq)
    WHERE kind = 'question' AND answers = 0;
  CREATE INDEX unanswered_of_project ON reviews (project, state, published_at, seq) WHERE kind = 'question' AND answers = 0;
  CREATE INDEX question_words_by_question ON question_words (project, question_id);`;

/** Questions and answers, which are kept beside reviews since the same is done with them; and the words that questions are found by. */
export const questions: Migration = {
  sqlite: `${columns('INTEGER')}
  CREATE TABLE question_words (
  project TEXT NOT NULL,
  subject TEXT NOT NULL,
  word TEXT NOT NULL,
  question_id TEXT NOT NULL,
  PRIMARY KEY (project, subject, word, question_id)
  ) STRICT, WITHOUT ROWID;
  ${indexes}`,
  // Words are compared by their bytes, so that those with the same beginning stand together in any language.
  postgres: `${columns('bigint')}
  CREATE TABLE question_words (
  project text NOT NULL,
  subject text NOT NULL,
  word text COLLATE "C" NOT NULL,
  question_id text NOT NULL,
  PRIMARY KEY (project, subject, word, question_id)
  );
  ${indexes}`,
};
