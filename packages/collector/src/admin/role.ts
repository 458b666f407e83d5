/** What an API key may do, from least to most; each may do what those before it may. */
export const roles = ['viewer', 'author', 'publisher', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Whether a role is enough for what asks for another. */
export function mayActAs(role: Role, wanted: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(wanted);
}
