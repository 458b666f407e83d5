/**
 * Lets the client's on-demand parts be asked for again. Firefox remembers that a module could not be fetched (HTML, "fetch a
 * single module script", step 5) and says so for the life of the page, though the network is back: only another address is
 * looked up. Each of these parts is imported in one place, and kept once it came, so it never exists twice.
 */
export function retryImports() {
  return {
    name: 'retry-imports',
    renderDynamicImport: ({ moduleId }) =>
      /\/client\/dist\/(?!project\/)/.test(moduleId.replaceAll('\\', '/'))
        ? { left: '(part=>import(part).catch(()=>import(`${part}?${Date.now()}`)))(', right: ')' }
        : null,
  };
}
