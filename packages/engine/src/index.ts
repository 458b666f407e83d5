export { howtoStatus, type HowtoStatus } from './howto/howto-status.js';
export { stepAt } from './howto/step-at.js';
export { matchLocale } from './publish/match-locale.js';
export { shardOf } from './publish/shard-of.js';
export { mergeHowtoProgress } from './record/merge-howto-progress.js';
export { mergeRecord } from './record/merge-record.js';
