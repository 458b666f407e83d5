/** Words that say nothing alone, by language; other languages have none left out. */
export const stopWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'a about after all also am an and any are as at be because been before but by can could did do does doing don for from get got had has have having he her here him his how i if in into is it its just me more most my no not now of off on once only or other our out over own same she should so some such t than that the their them then there these they this those through to too under up us very was we were what when where which while who why will with would you your',
  ),
  de: words(
    'aber alle allem allen aller alles als also am an auch auf aus bei beim bin bis bist da damit dann das dass daß dein dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas für gegen hab habe haben hat hatte hatten hier hin ich ihm ihn ihr ihre im in ins ist ja jede jeder jetzt kann kein keine können man mehr mein mich mir mit muss nach nicht noch nun nur ob oder ohne schon sehr sein seine sich sie sind so über um und uns unter vom von vor war waren was weil wenn wer wie wir wird wo zu zum zur',
  ),
  ar: words(
    'في من على إلى عن مع أن إن كان كانت هذا هذه ذلك التي الذي و أو ثم لا ما لم لن قد كل بعد قبل هو هي أنا نحن هم كما لكن حتى إذا بين عند غير',
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
