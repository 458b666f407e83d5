import { usesAdditions } from '@docent/engine';
import type { PublishedAdvice } from '@docent/schema';
import { defined } from '../../publish/defined.js';
import { subjectLink } from '../../publish/subject-link.js';
import type { OwnFields, PublishContext } from '../kind-compiler.js';
import type { LocalisedAdvice } from './localised-advice.js';
import { withSharedRules } from './with-shared-rules.js';

/** A guide as pages get it: defaults filled in, with the named rules of the project that it uses. */
export function publishAdvice(guide: LocalisedAdvice, context: PublishContext): OwnFields<PublishedAdvice> {
  const rules = withSharedRules(guide, context);
  return {
    ...defined({ title: guide.title, summary: guide.summary }),
    layout: guide.layout ?? 'steps',
    currency: guide.currency ?? 'EUR',
    ...(usesAdditions([guide, rules]) && { additions: true }),
    ...rules,
    questions: guide.questions,
    criteria: (guide.criteria ?? []).map(criterion => ({ from: 0, to: 10, weight: 10, ...criterion })),
    outcomes: guide.outcomes.map(({ subject, ...outcome }) => ({
      ...{ requires: [], scores: {}, reasons: [] },
      ...outcome,
      ...(subject === undefined ? {} : { subject: subjectLink(subject, context) }),
    })),
    assumptions: guide.assumptions ?? [],
    calculators: guide.calculators ?? [],
    roles: guide.roles ?? [],
  };
}
