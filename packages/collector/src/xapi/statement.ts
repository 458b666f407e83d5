/** Texts by language tag (RFC 5646). */
export type LanguageMap = Record<string, string>;
/** Whatever somebody wants to add, by IRI. */
export type Extensions = Record<string, unknown>;

/** Who did it: always an account under a pseudonym, never an address of mail. */
export interface Agent {
  objectType: 'Agent';
  account: { homePage: string; name: string };
}

/** What was done. */
export interface Verb {
  id: string;
  display: LanguageMap;
}

/** One of the things that an interaction can be answered with. */
export interface InteractionComponent {
  id: string;
  description?: LanguageMap;
}

/** What an activity is. */
export interface ActivityDefinition {
  type?: string;
  name?: LanguageMap;
  interactionType?: InteractionType;
  correctResponsesPattern?: string[];
  choices?: InteractionComponent[];
  source?: InteractionComponent[];
  target?: InteractionComponent[];
  extensions?: Extensions;
}

/** What it was done with. */
export interface Activity {
  objectType: 'Activity';
  id: string;
  definition?: ActivityDefinition;
}

/** How an interaction may be answered. */
export const interactionTypes = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const;
/** How an interaction is answered. */
export type InteractionType = (typeof interactionTypes)[number];

/** How well it was done; never how far somebody has come. */
export interface Score {
  /** From -1 to 1. */
  scaled?: number;
  raw?: number;
  min?: number;
  max?: number;
}

/** What came of it. */
export interface Result {
  score?: Score;
  success?: boolean;
  completion?: boolean;
  response?: string;
  /** ISO 8601. */
  duration?: string;
  extensions?: Extensions;
}

/** In what surroundings. */
export interface Context {
  registration?: string;
  revision?: string;
  platform?: string;
  language?: string;
  contextActivities?: { parent?: Activity[]; grouping?: Activity[]; category?: Activity[]; other?: Activity[] };
  extensions?: Extensions;
}

/** An xAPI statement as we make them: what both 1.0.3 and 2.0 understand. */
export interface Statement {
  id: string;
  actor: Agent;
  verb: Verb;
  object: Activity;
  result?: Result;
  context?: Context;
  /** When it happened. */
  timestamp: string;
  /** When the collector stored it; only in what the collector answers as a record store. */
  stored?: string;
  /** Who vouches for it; only there. */
  authority?: Agent;
  /** Version of xAPI; only there. */
  version?: string;
}

/** Versions of xAPI that are spoken here. */
export const xapiVersions = ['1.0.3', '2.0.0'] as const;
export type XapiVersion = (typeof xapiVersions)[number];
