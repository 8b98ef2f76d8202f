/** What has to be undone at the end, in the order it was done; it is undone from the last to the first. */
export type Closing = (() => Promise<void> | void)[];
