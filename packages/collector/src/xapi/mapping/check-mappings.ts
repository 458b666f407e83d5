import { certaintyMark, statedProbability } from '@docent/engine';
import type { Activity } from '../statement.js';
import { activityTypes } from '../vocabulary/activity-types.js';
import { verbs } from '../vocabulary/verbs.js';
import { entityActivity, partActivity, skillActivity } from './activities.js';
import { toDuration } from './duration.js';
import type { Draft, EventMapping, MappingCall } from './event-mapping.js';
import { itemInteraction } from './item-interaction.js';
import { booleanOf, defined, numberOf, textOf } from './read-property.js';

const { assessment, objective, question } = activityTypes;

/** The check that was on show; of an entity that asks items beside other things, that part of it. */
function checkActivity(call: MappingCall): Activity {
  if (call.entity.kind === 'check') return entityActivity(call);
  return partActivity(call, ['check'], assessment, call.content?.title);
}

/** Something about a skill: nothing where the event names none. */
function ofSkill(map: (call: MappingCall, skill: string) => Omit<Draft, 'skill'>): (call: MappingCall) => Draft[] {
  return call => {
    const id = textOf(call.properties, 'skill');
    if (id === undefined) return [];
    const title = call.content?.skills.get(id)?.title;
    return [{ ...map(call, id), skill: { id, ...(title && { title }) } }];
  };
}

/** Properties of an event as extensions, by their names there. */
function extensionsOf({ iris, properties }: MappingCall, names: Readonly<Record<string, string>>) {
  const entries = Object.entries(names).map(([property, name]) => [iris.extension(name), properties[property]]);
  return defined(Object.fromEntries(entries) as Record<string, unknown>);
}

/** What only who is sure, or not, deserves: a mark, and what the answer said of their chance. */
function certaintyOf({ iris, properties }: MappingCall) {
  const certainty = numberOf(properties, 'certainty');
  if (certainty !== 1 && certainty !== 2 && certainty !== 3) return {};
  const stated = statedProbability(certainty, numberOf(properties, 'options'));
  return {
    [iris.extension('certainty')]: certainty,
    [iris.extension('stated-probability')]: Math.round(stated * 1000) / 1000,
    [iris.extension('cbm-mark')]: certaintyMark(numberOf(properties, 'credit') ?? 0, certainty),
  };
}

/** What becomes of the events of checks, of skills and of experiments. */
export const checkMappings = {
  'Check Started': {
    ...{ verbs: [verbs.attempted], objects: [assessment], tells: 'extension `phase`' },
    map: call => [
      {
        ...{ verb: verbs.attempted, object: checkActivity(call), parent: entityActivity(call) },
        context: { extensions: extensionsOf(call, { phase: 'phase' }) },
      },
    ],
  },
  'Check Answered': {
    ...{ verbs: [verbs.answered], objects: [question] },
    tells:
      'success, score.scaled, response, duration; extensions `certainty`, `stated-probability`, `cbm-mark`, `attempt`, `aided`, `predicted`; of the context `phase`, `form`, `item-revision`',
    map: ofSkill((call, skill) => {
      const { content, properties } = call;
      const item = textOf(properties, 'item') ?? 'none';
      const known = content?.skills.get(skill)?.items.get(item);
      // What is right now says nothing of an answer to what the item was before.
      const same = known?.revision === textOf(properties, 'itemRevision') ? known : undefined;
      const plain = skillActivity(call, skill, ['items', item], question, same?.title);
      const interaction = itemInteraction(textOf(properties, 'type') ?? '', same, content?.locale ?? 'en');
      const credit = numberOf(properties, 'credit');
      const seconds = numberOf(properties, 'seconds');
      const own = { attempt: 'attempt', aided: 'aided', predicted: 'predicted' };
      const result = defined({
        success: credit === undefined ? undefined : credit >= 1,
        score: credit === undefined ? undefined : { scaled: Math.min(1, Math.max(-1, credit)) },
        response: textOf(properties, 'response'),
        duration: seconds === undefined ? undefined : toDuration(seconds),
        extensions: { ...extensionsOf(call, own), ...certaintyOf(call) },
      });
      const around = { phase: 'phase', form: 'form', itemRevision: 'item-revision' };
      return {
        ...{ verb: verbs.answered, parent: checkActivity(call), result },
        object: { ...plain, definition: { ...plain.definition, ...interaction } },
        context: { extensions: extensionsOf(call, around) },
      };
    }),
  },
  'Check Completed': {
    ...{ verbs: [verbs.completed], objects: [assessment] },
    tells:
      'score: right at the first attempt, of all; completion: all were answered; no success, since a check is passed by nobody; extension `phase`',
    map(call) {
      const [total = 0, answered, right] = ['total', 'answered', 'right'].map(name => numberOf(call.properties, name));
      const isScore = right !== undefined && total > 0 && right <= total;
      const score = isScore ? { raw: right, min: 0, max: total, scaled: right / total } : undefined;
      return [
        {
          ...{ verb: verbs.completed, object: checkActivity(call), parent: entityActivity(call) },
          result: defined({ score, completion: answered === undefined ? undefined : answered >= total }),
          context: { extensions: extensionsOf(call, { phase: 'phase' }) },
        },
      ];
    },
  },
  'Confidence Rated': {
    ...{ verbs: [verbs.answered], objects: [question] },
    tells: 'response from 0 to 100, numeric; extension `phase`: pre, post or then',
    map: ofSkill((call, skill) => {
      const confidence = numberOf(call.properties, 'confidence');
      const plain = skillActivity(call, skill, ['confidence'], question, call.content?.skills.get(skill)?.title);
      return {
        verb: verbs.answered,
        object: { ...plain, definition: { ...plain.definition, interactionType: 'numeric' as const } },
        parent: skillActivity(call, skill, [], objective, call.content?.skills.get(skill)?.title),
        result: confidence === undefined ? undefined : { response: String(confidence) },
        context: { extensions: extensionsOf(call, { phase: 'phase' }) },
      };
    }),
  },
  'Skill Mastered': {
    ...{ verbs: [verbs.mastered], objects: [assessment] },
    tells: 'success; extensions `p-mastery`, `retrievability`',
    map: ofSkill((call, skill) => ({
      verb: verbs.mastered,
      object: skillActivity(call, skill, ['assessment'], assessment, call.content?.skills.get(skill)?.title),
      result: {
        success: true,
        extensions: extensionsOf(call, { known: 'p-mastery', retrievability: 'retrievability' }),
      },
    })),
  },
  'Skill Lapsed': {
    ...{ verbs: [verbs.failed], objects: [assessment] },
    tells: 'success: false, of what was mastered; extension `retrievability`',
    map: ofSkill((call, skill) => ({
      verb: verbs.failed,
      object: skillActivity(call, skill, ['assessment'], assessment, call.content?.skills.get(skill)?.title),
      result: { success: false, extensions: extensionsOf(call, { retrievability: 'retrievability' }) },
    })),
  },
  'Learning Goal Set': {
    ...{ verbs: [verbs.preferred], objects: [objective], tells: 'extension `wanted`' },
    map: ofSkill((call, skill) => ({
      verb: verbs.preferred,
      object: skillActivity(call, skill, [], objective, call.content?.skills.get(skill)?.title),
      result: { extensions: { [call.iris.extension('wanted')]: booleanOf(call.properties, 'wanted') ?? true } },
    })),
  },
  'Experiment Eligible': { none: 'Says who could have been shown something, in every arm; nothing that they did.' },
} as const satisfies Record<string, EventMapping>;
