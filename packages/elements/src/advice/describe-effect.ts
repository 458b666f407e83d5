import type { Advised } from '@docent/engine/advise/advised.js';
import type { FlowView } from './flow-view.js';

/**
 * What an answer did, in words: which questions it brought or took away, and, where the customer has changed an answer or sees
 * the result, what is now in the first place.
 *
 * @param before what was advised before it
 * @param known the question had been answered before
 * @returns empty when there is nothing to say
 */
export function describeEffect({ guide, session, t }: FlowView, before: Advised, known: boolean): string {
  const { advised } = session;
  if (!known && session.layout === 'steps') return '';
  const gone = before.relevant.filter(id => !advised.relevant.includes(id)).length;
  const added = advised.relevant.filter(id => !before.relevant.includes(id)).length;
  const said = [gone ? t('gone', { count: gone }) : '', added ? t('added', { count: added }) : ''];
  if (known || session.finished) {
    const title = guide.outcomes.find(({ id }) => id === advised.first?.id)?.title ?? '';
    const [was, is] = [before, advised].map(({ first, verdict }) => (/^[rc]/.test(verdict) ? first?.id : verdict));
    if (advised.verdict === 'none') said.unshift(was === is ? '' : t('nowNothing'));
    else if (advised.verdict === 'not-yet') said.unshift(was === is ? '' : t('nowOpen'));
    else said.unshift(t(was === is ? 'stillFirst' : 'nowFirst', { title }));
  }
  return said.filter(Boolean).join(' ');
}
