/** Takes questions for `/never-answered.…` and says nothing, as networks and servers sometimes do. */
export function neverAnswered() {
  /** @type {import('@web/dev-server-core').Middleware} */
  return async ({ path, req }, next) => {
    if (!path.startsWith('/never-answered.')) return next();
    await new Promise(resolve => req.once('close', resolve));
  };
}
