import { type Fields, isFields } from '../../ingest/fields.js';
import type { StoredEvent } from '../../store/event-store.js';
import { createIris } from '../identity/iris.js';
import { nameUuid } from '../identity/name-uuid.js';
import { pseudonym } from '../identity/pseudonym.js';
import { statementId } from '../identity/statement-id.js';
import type { Activity, Context, Statement } from '../statement.js';
import { activityTypes } from '../vocabulary/activity-types.js';
import { skillActivity } from './activities.js';
import type { EntityContent } from './entity-content.js';
import type { Draft, MappingCall } from './event-mapping.js';
import { eventMappings } from './event-mappings.js';
import type { PlayedStretch } from './played.js';
import { defined, textOf } from './read-property.js';

/** What the statements of an installation have in common. */
export interface StatementOptions {
  /** Below which all IRIs of ours are, without a slash at the end. */
  base: string;
  /** Keeps the ids behind pseudonyms from being guessed. Default: none. */
  secret?: string | undefined;
}

/** What is known besides the event itself. */
export interface Surroundings {
  content?: EntityContent | undefined;
  /** What the learner did with the videos of the entity, this event included or not. */
  played?: readonly PlayedStretch[];
}

/**
 * The statements that an event means, in their order; none when it means nothing to a record store. The same event with the same
 * surroundings gives the same statements, whoever asks.
 */
export function toStatements(
  event: StoredEvent,
  { base, secret }: StatementOptions,
  { content, played = [] }: Surroundings = {},
): Statement[] {
  const read = readEvent(event);
  if (!read) return [];
  const { context, docent, entity, name, properties } = read;
  const mapping = eventMappings[name];
  if ('none' in mapping) return [];
  const { project } = event;
  const iris = createIris(base);
  const learner = pseudonym(project, event, secret);
  const call: MappingCall = {
    ...{ project, learner, entity, tab: event.tab ?? '', seq: event.seq },
    ...{ properties, content, played, iris },
  };
  return mapping.map(call).map(draft => ({
    id: statementId(project, event.messageId, draft.place ?? 0),
    actor: { objectType: 'Agent', account: { homePage: iris.home(project), name: learner } },
    verb: draft.verb,
    object: draft.object,
    ...(draft.result && { result: draft.result }),
    context: contextOf(call, draft, { context, docent }),
    timestamp: new Date(event.timestamp).toISOString(),
  }));
}

/**
 * Which entity a catalogue event is about; undefined for events of others, and for those that do not say. What is done in the
 * product, without a widget in sight, is about a skill.
 */
export function readEvent({ event: name, message }: Pick<StoredEvent, 'event' | 'message'>) {
  if (name === null || !isMapped(name)) return undefined;
  const fields = JSON.parse(message) as Fields;
  const context = fieldsOf(fields, 'context');
  const docent = fieldsOf(context, 'docent');
  const properties = fieldsOf(fields, 'properties');
  const entity = readRef(textOf(docent, 'ref')) ?? readRef(`skill:${textOf(properties, 'skill') ?? ''}`);
  return entity && { name, properties, context, docent, entity };
}

function readRef(ref = ''): MappingCall['entity'] | undefined {
  const [, kind, id] = /^([a-z][a-z0-9-]*):([a-z0-9][a-z0-9-]*)$/.exec(ref) ?? [];
  return kind === undefined || id === undefined ? undefined : { kind, id };
}

/** The registration of a learner with an entity: the same for whatever they do with it. */
export function registrationOf(learner: string, { kind, id }: MappingCall['entity']): string {
  return nameUuid(`registration\n${learner}\n${kind}:${id}`);
}

function isMapped(name: string): name is keyof typeof eventMappings {
  return Object.hasOwn(eventMappings, name);
}

function fieldsOf(fields: Fields, name: string): Fields {
  const value = fields[name];
  return isFields(value) ? value : {};
}

function contextOf(
  call: MappingCall,
  { object, parent, profile, skill = call.content?.skill, context: own }: Draft,
  { context, docent }: { context: Fields; docent: Fields },
): Context {
  const grouping: Activity[] = [];
  if (skill) grouping.push(skillActivity(call, skill.id, [], activityTypes.objective, skill.title));
  const contextActivities = defined({
    parent: parent && parent.id !== object.id ? [parent] : undefined,
    grouping: grouping.length > 0 ? grouping : undefined,
    category: profile
      ? [{ objectType: 'Activity' as const, id: profile, definition: { type: activityTypes.profile } }]
      : undefined,
  });
  const extensions = { ...own?.extensions, ...experimentOf(docent, call.iris) };
  return defined({
    registration: registrationOf(call.learner, call.entity),
    revision: textOf(docent, 'revision')?.slice(0, 200),
    platform: platformOf(fieldsOf(context, 'library')),
    language: languageOf(textOf(context, 'locale')),
    contextActivities: Object.keys(contextActivities).length > 0 ? contextActivities : undefined,
    extensions: Object.keys(extensions).length > 0 ? extensions : undefined,
  });
}

function platformOf(library: Fields): string | undefined {
  const [name, version] = [textOf(library, 'name'), textOf(library, 'version')];
  return name && version && `${name} ${version}`.slice(0, 200);
}

/** What a browser says; what is no language tag is left out. */
function languageOf(locale: string | undefined): string | undefined {
  return locale && /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(locale) ? locale : undefined;
}

/** Experiment and arm, where content was shown as part of one. */
function experimentOf(docent: Fields, iris: MappingCall['iris']): Record<string, unknown> {
  const told = docent['experiment'];
  const experiment = isFields(told) ? textOf(told, 'id') : textOf(docent, 'experiment');
  const arm = isFields(told) ? textOf(told, 'arm') : undefined;
  return {
    ...(experiment && { [iris.extension('experiment')]: experiment }),
    ...(arm && { [iris.extension('arm')]: arm }),
  };
}
