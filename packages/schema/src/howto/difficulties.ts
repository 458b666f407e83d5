/** Words in which a how-to says how hard it is. */
export const difficulties = ['beginner', 'intermediate', 'advanced'] as const;
