// Here the panel is the page.
for (const panel of document.querySelectorAll('[data-stored-events]')) panel.open = true;
