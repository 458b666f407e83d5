/** The look of the gallery's own page, as an adopted sheet: the gallery must work where `style-src` allows nothing. */
export function pageSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    body { margin: 0; background: light-dark(#eef1f6, #0f1218); color: light-dark(#1d2433, #e8ecf4); font: 16px/1.5 system-ui, sans-serif; }
    main { box-sizing: border-box; max-width: 960px; margin: 24px auto; padding: 0 16px; }
    main[style] { padding: 0; }
    main > h1:not(:has(+ p)) { margin: 0 0 12px; font-size: 13px; font-weight: 400; }
    ul { display: grid; gap: 12px; padding: 0; list-style: none; }
    li { display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; }
    li strong { flex: 1 0 100%; }
    a { display: inline-block; padding: 2px 0; color: light-dark(#2f5bd7, #8fb0ff); }
  `);
  return sheet;
}
