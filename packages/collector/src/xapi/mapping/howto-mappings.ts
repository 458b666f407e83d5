import { activityTypes } from '../vocabulary/activity-types.js';
import { verbs } from '../vocabulary/verbs.js';
import { entityActivity, questionActivity, stepActivity } from './activities.js';
import type { Draft, EventMapping, MappingCall } from './event-mapping.js';
import { toInteraction, writeAnswer } from './interaction.js';
import { textOf } from './read-property.js';

const { lesson, question, step } = activityTypes;

/** Something done with a step. */
function ofStep(
  verb: Draft['verb'],
  tells: string,
  more: (call: MappingCall) => Pick<Draft, 'result' | 'context'> = () => ({}),
): EventMapping {
  return {
    ...{ verbs: [verb], objects: [step], tells },
    map(call) {
      const id = textOf(call.properties, 'step');
      if (id === undefined) return [];
      return [{ verb, object: stepActivity(call, id), parent: entityActivity(call), ...more(call) }];
    },
  };
}

/** Something done with a how-to as a whole. */
function ofHowto(verb: Draft['verb'], tells: string, result?: (call: MappingCall) => Draft['result']): EventMapping {
  return {
    ...{ verbs: [verb], objects: [lesson], tells },
    map: call => [{ verb, object: entityActivity(call), result: result?.(call) }],
  };
}

/** What becomes of the events of `docent-howto`, except those of its video. */
export const howtoMappings = {
  'Howto Started': ofHowto(verbs.attempted, ''),
  'Howto Step Viewed': ofStep(verbs.experienced, ''),
  'Howto Step Completed': ofStep(verbs.completed, 'completion', () => ({ result: { completion: true } })),
  'Howto Step Reopened': ofStep(verbs.resumed, 'completion: false', () => ({ result: { completion: false } })),
  'Howto Step Watched': ofStep(verbs.experienced, 'extension `watched`', ({ iris }) => ({
    result: { extensions: { [iris.extension('watched')]: true } },
  })),
  'Howto Step Skipped': ofStep(verbs.skipped, ''),
  'Howto Step Stuck': ofStep(verbs.requestedAttention, ''),
  'Howto Caution Acknowledged': ofStep(verbs.acknowledged, ''),
  'Howto Question Answered': {
    verbs: [verbs.answered],
    objects: [question],
    tells: 'response, unless the question is sensitive',
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
  'Howto Transcript Searched': ofHowto(verbs.searched, 'response: what was looked for', ({ properties }) => ({
    response: textOf(properties, 'query') ?? '',
  })),
  'Howto Link Copied': ofStep(verbs.shared, ''),
  'Howto Completed': ofHowto(verbs.completed, 'completion', () => ({ completion: true })),
} as const satisfies Record<string, EventMapping>;
