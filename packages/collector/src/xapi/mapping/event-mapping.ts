import type { Fields } from '../../ingest/fields.js';
import type { Iris } from '../identity/iris.js';
import type { Activity, Context, Extensions, Result, Verb } from '../statement.js';
import type { EntityContent } from './entity-content.js';
import type { PlayedStretch } from './played.js';

/** What is known about an event when its statements are made. */
export interface MappingCall {
  project: string;
  /** Id of the statement's learner in the record store. */
  learner: string;
  /** Kind and id of the entity that was on show. */
  entity: { kind: string; id: string };
  /** The tab it comes from; empty when the sender does not say. */
  tab: string;
  /** Place in the order of the store. */
  seq: number;
  properties: Fields;
  /** What is published under the entity; absent when nothing is any more. */
  content: EntityContent | undefined;
  /** What the learner did with the videos of the entity, up to this event. */
  played: readonly PlayedStretch[];
  iris: Iris;
}

/** The part of a statement that depends on the kind of the event. */
export interface Draft {
  verb: Verb;
  object: Activity;
  result?: Result | undefined;
  /** What the object is a part of. */
  parent?: Activity | undefined;
  /** Id of the profile it keeps to. */
  profile?: string | undefined;
  context?: Pick<Context, 'language'> & { extensions?: Extensions };
  /** Skill, where the event names one. Default: that of the entity. */
  skill?: { id: string; title?: string } | undefined;
  /** 1: the second statement of an event, whatever its place in the list. Default: 0. */
  place?: 0 | 1;
}

/** What becomes of events of one name: statements, or the reason why there are none. */
export type EventMapping =
  | {
      verbs: readonly Verb[];
      /** Types of the activities they are about. */
      objects: readonly string[];
      /** What stands in result and context, for the documentation. */
      tells: string;
      /** Empty when the event lacks what a statement needs. */
      map: (call: MappingCall) => readonly Draft[];
    }
  | { none: string };
