import type { Operand } from '@docent/engine/rules/trace.js';
import type { PublishedQuestion } from '@docent/schema';
import { formatDate } from '../../../rich-text/format-date.js';
import type { AdviceView } from '../../advice-view.js';
import { formatAnswer } from '../format-answer.js';
import { questionOf } from '../outcome-of.js';

const plain: PublishedQuestion = { id: '', type: 'text', title: '' };

/** The question whose answer an operand is. */
export function askedIn({ guide }: AdviceView, { fact = '' }: Operand): PublishedQuestion | undefined {
  const [root, id = ''] = fact.split('.');
  return root === 'answers' ? questionOf(guide, id) : undefined;
}

/**
 * What a rule worked with, in words: an answer with its question, an assumption or a value by its title, and what stands in
 * the rule itself in the words of the question it is compared with.
 */
export function sayOperand(view: AdviceView, operand: Operand, comparedWith: PublishedQuestion = plain): string {
  const { guide, shownLocale, t } = view;
  const { fact = '', rule, value } = operand;
  const question = askedIn(view, operand);
  if (question) return t('factAsked', { question: question.title, answer: formatAnswer(view, question, value) });
  const [root, id] = fact.split('.');
  const said = /^\d{4}-\d\d-\d\d/.test(String(value)) ? formatDate(String(value), shownLocale) : undefined;
  const words = said ?? formatAnswer(view, comparedWith, value);
  const assumption = root === 'assumptions' && guide.assumptions.find(one => one.id === id);
  if (assumption) return t('factAssumed', { title: assumption.title, value: words });
  if (fact === 'now') return t('factToday', { date: words });
  const name = (Object(rule) as { value?: unknown }).value;
  const named = typeof name === 'string' && Object.hasOwn(guide.values, name) && guide.values[name];
  if (named) return t('factAssumed', { title: named.title, value: words });
  return fact ? t('factAssumed', { title: fact.replace(/[._-]/g, ' '), value: words }) : words;
}
