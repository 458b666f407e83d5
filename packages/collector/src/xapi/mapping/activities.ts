import type { Activity, ActivityDefinition } from '../statement.js';
import { activityTypes } from '../vocabulary/activity-types.js';
import type { MappingCall } from './event-mapping.js';

/** Types of the activity that an entity is, by its kind. Others are interactions. */
const kindTypes: Readonly<Record<string, string>> = {
  howto: activityTypes.lesson,
  check: activityTypes.assessment,
  skill: activityTypes.objective,
};

/** The entity that was on show. */
export function entityActivity({ project, entity, content, iris }: MappingCall): Activity {
  const type = kindTypes[entity.kind] ?? activityTypes.interaction;
  return activity(iris.activity(project, entity.kind, entity.id), type, name(content, content?.title));
}

/** Part of an entity, for example a step. */
export function partActivity(call: MappingCall, path: readonly string[], type: string, title?: string): Activity {
  const { project, entity, content, iris } = call;
  return activity(iris.activity(project, entity.kind, entity.id, ...path), type, name(content, title));
}

/** A step of a how-to. */
export function stepActivity(call: MappingCall, step: string): Activity {
  return partActivity(call, ['steps', step], activityTypes.step, call.content?.steps.get(step)?.title);
}

/** A question of an entity, as an interaction. */
export function questionActivity(call: MappingCall, question: string, interaction: ActivityDefinition): Activity {
  const { content } = call;
  const plain = partActivity(
    call,
    ['questions', question],
    activityTypes.question,
    content?.questions.get(question)?.title,
  );
  return { ...plain, definition: { ...plain.definition, ...interaction } };
}

/** A skill, or part of one: the same whatever asks about it. */
export function skillActivity(
  { project, content, iris }: MappingCall,
  skill: string,
  path: readonly string[],
  type: string,
  title?: string,
): Activity {
  return activity(iris.activity(project, 'skill', skill, ...path), type, name(content, title));
}

/** An activity of a type, with its name where that is known. */
export function activity(id: string, type: string, named: Pick<ActivityDefinition, 'name'> = {}): Activity {
  return { objectType: 'Activity', id, definition: { type, ...named } };
}

function name(content: MappingCall['content'], title: string | undefined): Pick<ActivityDefinition, 'name'> {
  return content && title ? { name: { [content.locale]: title } } : {};
}
