import type { Migration } from './migration.js';

const index = `CREATE INDEX events_of_recommendations ON events (project, timestamp)
    WHERE event IN ('Recommendation Viewed', 'Recommendation Opened', 'Recommendation Explained', 'Recommendation Judged', 'Recommendations Withheld', 'Personalisation Changed');`;

/** Reports on recommendations read their events alone, as those on surveys do. */
export const recommendationReports: Migration = { sqlite: index, postgres: index };
