import { html } from '../html.mjs';

export const rightToLeft = {
  title: 'من اليمين إلى اليسار',
  about: 'صفحة عربية: يأخذ الدليل لغته واتجاهه من الصفحة.',
  lang: 'ar',
  dir: 'rtl',
  head: ({ docent }) => docent(),
  body: () => html`<docent-howto entity="book-a-room"></docent-howto>`,
};
