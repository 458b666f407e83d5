/**
 * Words that reviews of a room display are made of, by language. Each list is chosen from; what is good, bad or neither goes by
 * the stars.
 */
export const grammars = {
  en: {
    titles: {
      good: ['Ends the arguments at the door', 'Does one thing, and does it well', 'Hung up and forgotten', 'Worth it'],
      mixed: ['Good idea, small print', 'Fine, once it hangs', 'Half of what I hoped for'],
      bad: ['Went dark over the weekend', 'Not for glass walls', 'More work than it saves'],
    },
    openings: [
      'We have {count} of them, one beside each door.',
      'I look after the rooms of two floors.',
      'We moved in {month}, and these came with the new rooms.',
      'Our team is small, the building is not.',
    ],
    good: [
      'People see from the lift which room is free, and stop knocking.',
      'Booking on the spot takes three taps; nobody asked me how.',
      'The battery has lasted *longer* than they promised.',
      'Setting one up took half an hour, with the video on my phone beside me.',
    ],
    bad: [
      'The glue let go of a painted wall after two weeks.',
      'In the sun of the afternoon nobody can read it.',
      'It loses the network whenever the router starts anew, and says nothing.',
      'The app wants a password every single time.',
    ],
    ends: ['I would buy it again.', 'Ask before you drill.', 'We are still deciding about the third floor.', ''],
    pros: ['Readable from afar', 'No cable', 'Quick to book', 'Quiet'],
    cons: ['Glare', 'Glue', 'Price of the plate', 'Slow to wake'],
    bestFor: ['Corridors', 'Rooms without a front desk'],
    notFor: ['Glass walls', 'Rooms in full sun'],
    months: ['March', 'June', 'October'],
  },
  de: {
    titles: {
      good: ['Endlich Ruhe vor der Tür', 'Hält, was es verspricht'],
      mixed: ['Gut gedacht, halb gemacht', 'Brauchbar, wenn es hängt'],
      bad: ['Übers Wochenende ausgegangen', 'Nichts für Glaswände'],
    },
    openings: [
      'Bei uns hängen {count} davon, neben jeder Tür eins.',
      'Ich betreue die Besprechungsräume zweier Stockwerke.',
      'Seit dem Umzug im {month} haben wir sie im Einsatz.',
    ],
    good: [
      'Vom Aufzug aus sieht man, welcher Raum frei ist; niemand klopft mehr.',
      'Das Buchen an der Tür dauert keine zehn Sekunden.',
      'Die Einrichtung war mit dem Video in einer halben Stunde erledigt.',
    ],
    bad: [
      'Der Kleber hielt auf der gestrichenen Wand keine zwei Wochen.',
      'Nachmittags ist es in der Sonne nicht zu lesen.',
      'Nach jedem Neustart des Routers bleibt es ohne Verbindung, und sagt es niemandem.',
    ],
    ends: ['Wir würden es wieder kaufen.', 'Vor dem Bohren nachfragen.', ''],
    pros: ['Von weitem lesbar', 'Ohne Kabel'],
    cons: ['Spiegelt', 'Preis der Halteplatte'],
    bestFor: ['Lange Flure'],
    notFor: ['Glaswände'],
    months: ['März', 'Juni', 'Oktober'],
  },
  ar: {
    titles: {
      good: ['انتهى الجدال عند الباب', 'يفعل شيئًا واحدًا ويتقنه'],
      mixed: ['فكرة جيدة وتنفيذ متوسط'],
      bad: ['انطفأت في عطلة نهاية الأسبوع'],
    },
    openings: ['لدينا {count} منها، واحدة بجانب كل باب.', 'أعتني بقاعات طابقين، وانتقلنا في {month}.'],
    good: ['يرى الناس من المصعد أي قاعة متاحة فلا يطرقون الباب.', 'الحجز عند الباب لا يتجاوز ثلاث لمسات.'],
    bad: ['لا يمكن قراءتها تحت شمس العصر.', 'سقطت عن الجدار المدهون بعد أسبوعين.'],
    ends: ['سنشتريها مرة أخرى.', ''],
    pros: ['مقروءة من بعيد'],
    cons: ['انعكاس الضوء'],
    bestFor: ['الممرات الطويلة'],
    notFor: ['الجدران الزجاجية'],
    months: ['مارس', 'يونيو', 'أكتوبر'],
  },
  ja: {
    titles: { good: ['ドアの前が静かになりました'], mixed: ['悪くはないです'], bad: ['週末に電源が切れました'] },
    openings: ['各会議室の横に{count}台設置しています。', '{month}の引っ越しから使っています。'],
    good: ['エレベーターからでも空室がわかります。', 'その場での予約は数秒で済みます。'],
    bad: ['午後の日差しでは読めません。', 'ルーターの再起動のたびに接続が切れます。'],
    ends: ['また買うと思います。', ''],
    pros: ['遠くから読める'],
    cons: ['反射する'],
    bestFor: ['廊下'],
    notFor: ['ガラスの壁'],
    months: ['三月', '六月', '十月'],
  },
};
