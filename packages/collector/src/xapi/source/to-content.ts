import { type Fields, isFields } from '../../ingest/fields.js';
import type { EntityContent, ItemContent, QuestionContent } from '../mapping/entity-content.js';
import { numberOf, textOf } from '../mapping/read-property.js';

/** A prompt may be a page long; its beginning tells it apart. */
const longestTitle = 300;

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
    skills: byId(published['skills'], skill => ({ ...titleOf(skill), items: byId(skill['items'], toItem) })),
  };
}

function toItem(item: Fields): ItemContent {
  const [revision, answer] = [textOf(item, 'revision'), numberOf(item, 'answer')];
  const title = plainText(item['prompt']).trim().slice(0, longestTitle);
  return {
    ...(revision !== undefined && { revision }),
    ...(title !== '' && { title }),
    ...(answer !== undefined && { answer }),
    tolerance: numberOf(item, 'tolerance') ?? 0,
    options: itemsOf(item['options']).flatMap(option => {
      const named = titled(option);
      const match = textOf(option, 'match');
      return named ? [{ ...named, right: option['right'] === true, ...(match !== undefined && { match }) }] : [];
    }),
  };
}

/** The words of rich text: texts, and nodes of a tag, attributes and what is in them; what is filled in when shown is left out. */
function plainText(node: unknown): string {
  if (typeof node === 'string') return node;
  if (!Array.isArray(node)) return '';
  const [tag, attributes] = node as unknown[];
  if (tag === 'value' && typeof attributes === 'string') return '…';
  const isNode = typeof tag === 'string' && isFields(attributes);
  const text = (isNode ? node.slice(2) : node).map(plainText).join('');
  return tag === 'p' || tag === 'li' ? `${text} ` : text;
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
