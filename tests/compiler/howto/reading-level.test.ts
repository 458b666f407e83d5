import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingLevelFor } from '@docent/compiler';

const gradeOf = (locale: string, text: string): number => readingLevelFor(locale)!.of(text)!;

/** Flesch's reading ease of one sentence, which is published more often, from the same counts as the grade. */
function readingEase(words: number, text: string): number {
  const syllablesPerWord = (gradeOf('en', text) + 15.59 - 0.39 * words) / 11.8;
  return 206.835 - 1.015 * words - 84.6 * syllablesPerWord;
}

describe('the reading level', () => {
  it('of English is that of published examples of Flesch', () => {
    const platypus = 'The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.';
    assert.equal(readingEase(13, platypus).toFixed(1), '37.5');
    const point = 'This sentence, taken as a reading passage unto itself, is being used to prove a point.';
    assert.equal(readingEase(16, point).toFixed(0), '69');
    assert.equal(readingEase(6, 'The cat sat on the mat.').toFixed(0), '116');
  });

  it('of German is that of published examples of the first Wiener Sachtextformel', () => {
    const song = 'Alle meine Entchen schwimmen auf dem See, Köpfchen unters Wasser, Schwänzchen in die Höh.';
    assert.equal(gradeOf('de-AT', song).toFixed(1), '3.8');
    const news =
      'Alle Parteien widmen dem Thema rein quantitativ betrachtet nennenswerte Aufmerksamkeit, die Grünen wenig überraschend am meisten.';
    assert.equal(gradeOf('de', news).toFixed(1), '13.9');
  });

  it('rises with longer sentences and longer words', () => {
    const plain = gradeOf('en', 'Drag the bar. Let it go.');
    assert.ok(gradeOf('en', 'Drag the bar and then let it go.') > plain);
    assert.ok(gradeOf('en', 'Manipulate the indicator. Relinquish it.') > plain);
  });

  it('is nothing for languages without a measure, and for texts without words', () => {
    assert.equal(readingLevelFor('ar'), undefined);
    assert.equal(readingLevelFor('en')?.of('… 。'), undefined);
  });
});
