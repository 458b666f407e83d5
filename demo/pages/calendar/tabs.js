/** The ARIA tabs pattern over markup that is already there: arrow keys move and select, the panel's tab stop is its content. */
export function createTabs(tablist) {
  const tabs = [...tablist.querySelectorAll('[role=tab]')];

  function select(tab) {
    for (const each of tabs) {
      const chosen = each === tab;
      each.setAttribute('aria-selected', String(chosen));
      each.tabIndex = chosen ? 0 : -1;
      document.getElementById(each.getAttribute('aria-controls')).hidden = !chosen;
    }
  }

  tablist.addEventListener('click', event => {
    const tab = event.target.closest('[role=tab]');
    if (tab) select(tab);
  });
  tablist.addEventListener('keydown', event => {
    const at = tabs.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    select(tab);
    tab.focus();
  });
}
