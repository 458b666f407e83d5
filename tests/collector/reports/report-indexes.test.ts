import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { onEachStore } from '../support/on-each-store.js';
import { createLearners, start as learned } from './learners.js';
import { respondents, start as asked } from './respondents.js';

onEachStore('the store', ({ open, itOnce }) => {
  // SQLite refuses an index whose condition does not follow from that of the query, which is word for word the reports'.
  itOnce(
    'finds the events of surveys, of learning and of recommendations by indexes of theirs, however many others there are',
    async test => {
      const { store } = await open(test);
      const { answer } = createLearners();
      await store.append('desks', [...respondents(), answer('customer-1', 0, { phase: 'pre' })]);
      const count = (index: string, condition: string, since: number) =>
        store.query(async database => {
          const from = sql.raw(`events INDEXED BY ${index} WHERE ${condition}`);
          const { rows } = await sql<{ events: number }>`SELECT count(*) AS events FROM ${from}
          AND project = 'desks' AND timestamp >= ${since}`.execute(database);
          return rows[0]!.events;
        });
      const surveys = respondents().filter(({ event }) => event?.startsWith('Survey '));
      assert.equal(await count('events_of_surveys', "event LIKE 'Survey %'", asked), surveys.length);
      const names = `'Check Answered', 'Confidence Rated', 'Skill Mastered', 'Skill Lapsed', 'Experiment Eligible'`;
      assert.equal(await count('events_of_learning', `event IN (${names})`, learned), 1);
      const shown = `'Recommendation Viewed', 'Recommendation Opened', 'Recommendation Explained', 'Recommendation Judged', 'Recommendations Withheld', 'Personalisation Changed'`;
      assert.equal(await count('events_of_recommendations', `event IN (${shown})`, asked), 0);
    },
  );
});
