import type { Tables } from '../store/tables.js';

/** A table that holds what belongs to customers. */
export interface CustomerTable {
  table: keyof Tables;
  /** Orders its rows, and tells them apart within a project as far as they belong to different customers. */
  key: string;
  /** Columns that name the customer a row belongs to, by the kind of id they hold. */
  ids: { user: readonly string[]; anonymous: readonly string[] };
  /** Its part of an export. */
  section: string;
  /** Columns that are exported; hashes of secrets and what is only for our bookkeeping are not. */
  exported: readonly string[];
}

/**
 * Every table with data of customers, in the order in which it is exported. Erasure, export and the scan that checks both go
 * by this list, and a test fails when a table with a customer's id is not in it.
 */
export const customerTables: readonly CustomerTable[] = [
  {
    table: 'records',
    key: 'user_id',
    ids: { user: ['user_id'], anonymous: [] },
    section: 'records',
    exported: ['record', 'revision', 'updated_at'],
  },
  {
    table: 'events',
    key: 'seq',
    // The id that an alias message calls the same customer may be of either kind.
    ids: { user: ['user_id', 'previous_id'], anonymous: ['anonymous_id', 'previous_id'] },
    section: 'events',
    exported: ['timestamp', 'received_at', 'verified', 'message'],
  },
  {
    table: 'commands',
    key: 'seq',
    ids: { user: ['user_id'], anonymous: ['anonymous_id'] },
    section: 'commands',
    exported: [
      'command_id',
      'name',
      'ref',
      'user_id',
      'anonymous_id',
      'verified',
      'state',
      'code',
      'reason',
      'issued_at',
      'received_at',
      'withdrawn_at',
      'payload',
    ],
  },
  {
    table: 'choose_again',
    key: 'seq',
    ids: { user: ['user_id'], anonymous: ['anonymous_id'] },
    section: 'judgements',
    exported: ['command_id', 'survey', 'about', 'outcome', 'again', 'at'],
  },
  {
    table: 'media_uploads',
    key: 'receipt_hash',
    ids: { user: ['user_id'], anonymous: ['anonymous_id'] },
    section: 'media',
    exported: ['hash', 'command_id', 'created_at'],
  },
  {
    table: 'reviews',
    key: 'review_id',
    ids: { user: ['user_id'], anonymous: ['anonymous_id'] },
    section: 'reviews',
    // The text itself is in the command.
    exported: [
      ...['kind', 'review_id', 'command_id', 'subject', 'question_id', 'user_id', 'anonymous_id', 'verified', 'state'],
      ...[
        'rating',
        'content',
        'used',
        'corrections',
        'submitted_at',
        'published_at',
        'flags',
        'removed_for',
        'note',
        'appeal',
        'answer',
      ],
    ],
  },
  {
    table: 'review_votes',
    key: 'command_id',
    ids: { user: ['user_id'], anonymous: ['anonymous_id'] },
    section: 'votes',
    exported: ['command_id', 'review_id', 'helpful', 'at'],
  },
  {
    table: 'review_reports',
    key: 'command_id',
    ids: { user: ['user_id'], anonymous: ['anonymous_id'] },
    section: 'reports',
    exported: ['command_id', 'review_id', 'reason', 'text', 'at'],
  },
  {
    table: 'list_interactions',
    key: 'customer',
    ids: { user: ['user_id'], anonymous: ['anonymous_id'] },
    section: 'interactions',
    exported: ['list', 'item', 'user_id', 'anonymous_id', 'weight', 'at', 'first_at'],
  },
];
