import type { Migration } from './migration.js';

const index = `CREATE INDEX events_of_howtos ON events (project, timestamp) WHERE event LIKE 'Howto %';`;

/** Reports on how-tos read their events alone, however many others there are; other events cost nothing more to store. */
export const howtoReports: Migration = { sqlite: index, postgres: index };
