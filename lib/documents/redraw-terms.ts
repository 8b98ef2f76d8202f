/** With which code the drawing process ends when it has no copies to give. */
export const ENDINGS = { tooManyPixels: 3, unreadable: 4 } as const;

/** The longest edge of the copy that is read, and of the one in lists. Pixels. */
export const VIEW_EDGE = 2400;
export const THUMB_EDGE = 240;
