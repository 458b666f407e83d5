import { activityTypes } from '../vocabulary/activity-types.js';
import { verbs } from '../vocabulary/verbs.js';
import { entityActivity, partActivity, questionActivity } from './activities.js';
import type { Draft, EventMapping, MappingCall } from './event-mapping.js';
import { toInteraction, writeAnswer } from './interaction.js';
import { defined, numberOf, textOf } from './read-property.js';

const { interaction, question, suggestion } = activityTypes;

/** Something done with a guide as a whole. */
function ofGuide(
  verb: Draft['verb'],
  tells: string,
  result?: (call: MappingCall) => Draft['result'],
): Extract<EventMapping, { map: unknown }> {
  return {
    ...{ verbs: [verb], objects: [interaction], tells },
    map: call => [{ verb, object: entityActivity(call), result: result?.(call) }],
  };
}

/** Properties of an event as extensions under their own names. */
function told(call: MappingCall, ...names: readonly string[]): Draft['result'] {
  const entries = names.map(name => [call.iris.extension(name), call.properties[name]]);
  const extensions = defined(Object.fromEntries(entries) as Record<string, unknown>);
  return Object.keys(extensions).length === 0 ? undefined : { extensions };
}

/** What the customer wrote, as a statement of its own beside another. */
function comment(call: MappingCall, object: Draft['object']): Draft[] {
  const response = textOf(call.properties, 'comment');
  if (response === undefined) return [];
  return [{ verb: verbs.commented, object, parent: entityActivity(call), result: { response }, place: 1 }];
}

/** What becomes of the events of `docent-advice`. */
export const adviceMappings = {
  'Advice Started': ofGuide(verbs.initialized, ''),
  'Advice Question Answered': {
    verbs: [verbs.answered],
    objects: [question],
    tells: 'response, unless the question is sensitive or was not known',
    map(call) {
      const id = textOf(call.properties, 'question');
      if (id === undefined) return [];
      const asked = call.content?.questions.get(id);
      const { interactionType, response } = writeAnswer(call.properties['answer'], asked);
      const object = questionActivity(call, id, toInteraction(interactionType, asked, call.content?.locale));
      const result = response === undefined ? undefined : { response };
      return [{ verb: verbs.answered, object, parent: entityActivity(call), result }];
    },
  },
  'Advice Given': ofGuide(verbs.experienced, 'extensions `verdict`, `outcome`, `runnerUp`', call =>
    told(call, 'verdict', 'outcome', 'runnerUp'),
  ),
  'Advice Weights Changed': ofGuide(verbs.interacted, 'extension `weights`', call => told(call, 'weights')),
  'Advice Assumption Changed': ofGuide(verbs.interacted, 'extensions `assumption`, `value`', call =>
    told(call, 'assumption', 'value'),
  ),
  'Advice Shared': ofGuide(verbs.shared, ''),
  'Advice Brief Opened': {
    ...{ verbs: [verbs.experienced], objects: [interaction], tells: 'extension `outcome`' },
    map(call) {
      const object = partActivity(call, ['brief'], interaction);
      return [{ verb: verbs.experienced, object, parent: entityActivity(call), result: told(call, 'outcome') }];
    },
  },
  'Advice Next Step Chosen': {
    verbs: [verbs.selected],
    objects: [suggestion],
    tells: 'extensions `outcome`, `ref`, `position`',
    map(call) {
      const outcome = textOf(call.properties, 'outcome') ?? 'none';
      const position = numberOf(call.properties, 'position') ?? 1;
      const object = partActivity(call, ['outcomes', outcome, 'next', String(position)], suggestion);
      const result = told(call, 'outcome', 'ref', 'position');
      return [{ verb: verbs.selected, object, parent: entityActivity(call), result }];
    },
  },
  'Advice Rated': {
    ...{ verbs: [verbs.rated, verbs.commented], objects: [interaction] },
    tells: 'score.raw from 1 to 5; the comment as a statement of its own',
    map(call) {
      const object = entityActivity(call);
      const raw = numberOf(call.properties, 'helped');
      if (raw === undefined) return comment(call, object);
      const score = { raw, min: 1, max: 5 };
      return [{ verb: verbs.rated, object, result: { score } }, ...comment(call, object)];
    },
  },
  'Advice Disputed': {
    ...{ verbs: [verbs.disagreed], objects: [interaction], tells: 'response: the comment' },
    map(call) {
      const about = textOf(call.properties, 'about') ?? 'result';
      const object = about === 'result' ? entityActivity(call) : partActivity(call, about.split('/'), interaction);
      const response = textOf(call.properties, 'comment');
      const result = response === undefined ? undefined : { response };
      return [{ verb: verbs.disagreed, object, parent: entityActivity(call), result }];
    },
  },
} as const satisfies Record<string, EventMapping>;
