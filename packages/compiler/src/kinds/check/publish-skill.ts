import type { PublishedItem, PublishedSkill } from '@docent/schema';
import { contentHash } from '../../publish/content-hash.js';
import { defined } from '../../publish/defined.js';
import type { PublishContext } from '../kind-compiler.js';

/** An item in one language, before its defaults are filled in. */
export interface LocalisedItem extends Omit<PublishedItem, 'revision' | 'form' | 'options'> {
  form?: string;
  options?: (NonNullable<PublishedItem['options']>[number] & { misconception?: string })[];
}

/** A skill in one language, before its defaults are filled in. */
export interface LocalisedSkill extends Pick<PublishedSkill, 'title' | 'event' | 'learn'> {
  items?: LocalisedItem[];
}

/** The form of items that name none. */
export const defaultForm = 'a';

/** A skill with its items, as checks ask them. What misconception an option shows is for the author alone. */
export function publishSkill(id: string, { lookUp, lookUpSource }: PublishContext): PublishedSkill {
  const skill = lookUp<LocalisedSkill>('skills', id);
  const source = lookUpSource<LocalisedSkill>('skills', id).items ?? [];
  return defined<PublishedSkill>({
    id,
    title: skill.title,
    event: skill.event,
    learn: skill.learn,
    items: (skill.items ?? []).map((item, index) => publishItem(item, itemRevision(source[index]!))),
  });
}

function publishItem(item: LocalisedItem, revision: string): PublishedItem {
  const { id, type, form = defaultForm, options, prompt } = item;
  return defined<PublishedItem>({
    ...{ id, revision, type, form, prompt },
    options: options?.map(({ misconception: _, ...option }) => option),
    answer: item.answer,
    tolerance: item.tolerance,
    unit: item.unit,
    explanation: item.explanation,
    source: item.source,
  });
}

/** Changes with what the item asks and what is right, not with what is said afterwards. */
function itemRevision({ answer, options, prompt, tolerance, type, unit }: LocalisedItem): string {
  const asked = options?.map(({ id, match, right, title }) => [id, title, right ?? false, match]);
  return contentHash(JSON.stringify([type, prompt, asked, answer, tolerance, unit])).slice(0, 12);
}
