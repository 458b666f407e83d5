import { type Fields, isFields } from '../../ingest/fields.js';
import type { EntityContent, QuestionContent } from '../mapping/entity-content.js';
import { numberOf, textOf } from '../mapping/read-property.js';

/** What statements say of a published entity, whatever its kind; undefined when it has no title. */
export function toContent(published: unknown, locale: string): EntityContent | undefined {
  if (!isFields(published)) return undefined;
  const title = textOf(published, 'title');
  if (title === undefined) return undefined;
  const skill = titled(published['skill']);
  const length = lengthOf(published);
  return {
    title,
    locale: textOf(published, 'locale') ?? locale,
    ...(skill && { skill }),
    ...(length !== undefined && { length }),
    steps: byId(published['steps'], step => {
      const own = lengthOf(step);
      return { ...titleOf(step), ...(own !== undefined && { length: own }) };
    }),
    questions: byId(published['questions'], toQuestion),
  };
}

function toQuestion(question: Fields): QuestionContent {
  return { ...titleOf(question), options: itemsOf(question['options']).flatMap(option => titled(option) ?? []) };
}

function titled(value: unknown): { id: string; title?: string } | undefined {
  const id = isFields(value) ? textOf(value, 'id') : undefined;
  return isFields(value) && id !== undefined ? { id, ...titleOf(value) } : undefined;
}

function titleOf(fields: Fields): { title?: string } {
  const title = textOf(fields, 'title');
  return title === undefined ? {} : { title };
}

/** Seconds of the video that something has. */
function lengthOf({ video }: Fields): number | undefined {
  return isFields(video) ? numberOf(video, 'duration') : undefined;
}

function itemsOf(list: unknown): Fields[] {
  return Array.isArray(list) ? list.filter(isFields) : [];
}

function byId<T>(list: unknown, read: (item: Fields) => T): Map<string, T> {
  return new Map(
    itemsOf(list).flatMap(item => {
      const id = textOf(item, 'id');
      return id === undefined ? [] : [[id, read(item)] as const];
    }),
  );
}
