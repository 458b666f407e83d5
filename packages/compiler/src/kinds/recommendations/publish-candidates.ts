import { type Check, kindDefinitions, type PublishedCandidate, type PublishedRecommendations } from '@docent/schema';
import type { Kind, RecommendedItem } from '@docent/schema/names';
import { defined } from '../../publish/defined.js';
import type { LocalisedHowto } from '../howto/localised-howto.js';
import { plainText } from '../howto/lint/plain-text.js';
import type { PublishContext } from '../kind-compiler.js';
import { candidateNames } from './candidate-names.js';
import type { LocalisedList } from './localised-list.js';

/** A subject in one language. */
type LocalisedSubject = Omit<PublishedCandidate, 'item' | 'type'> & { type?: string };
type Skills = NonNullable<PublishedCandidate['teaches']>;

/** What a list chooses from, in one language, and whether imported subjects are among it. */
export function publishCandidates(
  list: LocalisedList,
  context: PublishContext,
): { candidates: PublishedCandidate[]; imported: PublishedRecommendations['imported'] } {
  const { items, tags, types } = list.candidates ?? {};
  const known = new Set(context.ids('subjects').map((id): RecommendedItem => `subject:${id}`));
  const names = candidateNames(list as Parameters<typeof candidateNames>[0], context.ids);
  const elsewhere = names.filter(name => name.startsWith('subject:') && !known.has(name));
  const byHand = new Set([...(items ?? []), ...[list.expert, list.pinned, list.promoted].flat().map(one => one?.item)]);
  const candidates = names
    .filter(name => !elsewhere.includes(name))
    .map(name => toCandidate(name, context))
    .filter(candidate => {
      if (byHand.has(candidate.item) || !candidate.item.startsWith('subject:')) {
        return byHand.has(candidate.item) || candidate.teaches !== undefined;
      }
      const isOfType = !types || types.some(type => type === candidate.type);
      return isOfType && (!tags || tags.some(tag => candidate.tags?.includes(tag)));
    });
  const filter = { ...(types && { types }), ...(tags && { tags }) };
  return { candidates, imported: items ? (elsewhere.length > 0 ? { items: elsewhere } : undefined) : filter };
}

function toCandidate(item: RecommendedItem, context: PublishContext): PublishedCandidate {
  const [kind = '', id = ''] = item.split(':');
  if (kind === 'howto') return howtoCandidate(item, id, context);
  if (kind === 'subject') {
    const { type = 'product', ...subject } = context.lookUp<LocalisedSubject>('subjects', id);
    return { item, ...subject, type };
  }
  const entity = context.lookUp<{ title: string } & Partial<Check>>(kindDefinitions[kind as Kind].collection, id);
  const teaches = kind === 'check' ? skillsOf(entity.skills ?? [], context) : undefined;
  return { item, title: entity.title, type: kind, ...(teaches && { teaches }) };
}

function howtoCandidate(item: RecommendedItem, id: string, context: PublishContext): PublishedCandidate {
  const { lookUp } = context;
  const howto = lookUp<LocalisedHowto>('howtos', id);
  const { minutes, skill, steps, subjects, summary, title } = howto;
  const before = (howto.prerequisites ?? []).map(({ entity }) => {
    const [kind, of = ''] = entity.split(':');
    return kind === 'howto' ? lookUp<LocalisedHowto>('howtos', of).skill : undefined;
  });
  // Who learns the second part of something need not master it before.
  const needed = [...new Set(before)].filter(each => each !== undefined && each !== skill) as string[];
  const learn = skill === undefined ? undefined : lookUp<{ learn?: string }>('skills', skill).learn;
  const image = steps.find(step => step.image)?.image;
  return defined<PublishedCandidate>({
    ...{ item, title, type: 'howto', url: learn, image, minutes, subjects },
    summary: summary && plainText(summary).replaceAll('\n', ' '),
    teaches: skill === undefined ? undefined : skillsOf([skill], context),
    requires: needed.length > 0 ? skillsOf(needed, context) : undefined,
    steps: steps.filter(({ when }) => when === undefined).length || undefined,
    ...{ attributes: undefined, released: undefined, repeatable: undefined, tags: undefined, unsuitable: undefined },
  });
}

function skillsOf(ids: readonly string[], { lookUp }: PublishContext): Skills {
  return ids.map(id => ({ id, title: lookUp<{ title: string }>('skills', id).title }));
}
