/** How something that nobody asked for appears. */
export const ways = ['popover', 'modal', 'button', 'inline'] as const;
/** Corners of the window; start and end follow the direction of the text. */
export const corners = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;
/** What may have happened to another entity. */
export const happenings = ['shown', 'answered', 'dismissed'] as const;
/** Days of the week, in the order in which `Date` counts them. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
