/**
 * The names every package agrees on, without any dependency: browser code imports values from here and only types from
 * the rest of the schema (TypeBox would cost a page more than Lit). One file each, so that a page loads those it needs.
 */
export * from './names/docent-error.js';
export * from './names/dom-event-name.js';
export * from './names/event-purposes.js';
export * from './names/events.js';
export * from './names/kinds.js';
export * from './names/moderation-reasons.js';
export * from './names/recommendations.js';
export * from './names/review-lists.js';
export * from './names/rich-text-tags.js';
export * from './names/theme-tokens.js';
