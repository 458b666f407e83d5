import { Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { defineEvent } from './define-event.js';
import { by, reason, reasons, vote } from './moderation-properties.js';

const Id = (title: string, description: string, example: string) =>
  Type.String({ title, description, minLength: 1, maxLength: 64, examples: [example] });
const [questionId, answerId] = ['0192f0c1-7a3b-7c41-9d2e-5f60718293a4', '0192f0c4-11d2-7f80-8a0b-3c4d5e6f7081'];
const question = Id('Question', 'Id of the question.', questionId);
const answer = Id('Answer', 'Id of the answer.', answerId);
const ofQuestion = { question: questionId };
const ofAnswer = { answer: answerId, question: questionId };

/**
 * Events of public questions and answers. The collector emits them when it has done what a command or a moderator asked for, all but
 * the one that tells that the asker was told.
 */
export const questionEvents = [
  defineEvent('Question Asked', {
    fires: 'When the collector has taken a question.',
    properties: { question },
    example: ofQuestion,
  }),
  defineEvent('Question Corrected', {
    fires: 'When a customer has replaced their question.',
    properties: { question },
    example: ofQuestion,
  }),
  defineEvent('Question Published', {
    fires: 'When a question is shown to everybody from now on.',
    properties: { question, by },
    example: { ...ofQuestion, by: 'rules' },
  }),
  defineEvent('Question Held', {
    fires: 'When a question waits for a person, and is not shown meanwhile.',
    properties: { question, by, reasons },
    example: { ...ofQuestion, by: 'rules', reasons: ['burst'] },
  }),
  defineEvent('Question Removed', {
    fires: 'When a person has removed a question.',
    properties: { question, reason },
    example: { ...ofQuestion, reason: 'spam' },
  }),
  defineEvent('Question Withdrawn', {
    fires: 'When a customer has taken their question back.',
    properties: { question },
    example: ofQuestion,
  }),
  defineEvent('Question Voted', {
    fires: 'When a customer has said that they would like to know this, too, or changed their mind.',
    properties: { question, vote },
    example: { ...ofQuestion, vote: 'helpful' },
  }),
  defineEvent('Question Reported', {
    fires: 'When a customer has asked moderators to look at a question.',
    properties: { question, reason },
    example: { ...ofQuestion, reason: 'off-topic' },
  }),
  defineEvent('Question Appealed', {
    fires: 'When the writer of a question that is held or was removed has asked for a second look.',
    properties: { question },
    example: ofQuestion,
  }),
  defineEvent('Question Answered', {
    fires: 'When an answer is shown to everybody from now on.',
    properties: { answer, question, by },
    example: { ...ofAnswer, by: 'rules' },
  }),
  defineEvent('Question Answer Told', {
    fires: 'When the customer who asked is told, once, that there is an answer.',
    properties: { question },
    example: ofQuestion,
  }),
  defineEvent('Answer Submitted', {
    fires: 'When the collector has taken an answer.',
    properties: { answer, question },
    example: ofAnswer,
  }),
  defineEvent('Answer Corrected', {
    fires: 'When somebody has replaced their answer.',
    properties: { answer, question },
    example: ofAnswer,
  }),
  defineEvent('Answer Held', {
    fires: 'When an answer waits for a person, and is not shown meanwhile.',
    properties: { answer, question, by, reasons },
    example: { ...ofAnswer, by: 'rules', reasons: ['spam'] },
  }),
  defineEvent('Answer Removed', {
    fires: 'When a person has removed an answer.',
    properties: { answer, question, reason },
    example: { ...ofAnswer, reason: 'spam' },
  }),
  defineEvent('Answer Withdrawn', {
    fires: 'When a customer has taken their answer back.',
    properties: { answer, question },
    example: ofAnswer,
  }),
  defineEvent('Answer Voted', {
    fires: 'When a customer has said whether an answer helped, or changed their mind.',
    properties: { answer, question, vote },
    example: { ...ofAnswer, vote: 'helpful' },
  }),
  defineEvent('Answer Reported', {
    fires: 'When a customer has asked moderators to look at an answer.',
    properties: { answer, question, reason },
    example: { ...ofAnswer, reason: 'personal-data' },
  }),
  defineEvent('Answer Appealed', {
    fires: 'When the writer of an answer that is held or was removed has asked for a second look.',
    properties: { answer, question },
    example: ofAnswer,
  }),
  defineEvent('Answer Accepted', {
    fires: 'When the customer who asked, or the vendor, has said that an answer helped.',
    properties: {
      ...{ answer, question },
      by: OneOf(['asker', 'vendor'], { title: 'By', description: 'Who said so.', examples: ['asker'] }),
    },
    example: { ...ofAnswer, by: 'asker' },
  }),
];
