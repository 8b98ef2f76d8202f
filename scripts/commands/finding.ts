/** How one thing stands: well, worth a look, or to be mended before the program can be relied on. */
export type Finding = { state: "good" | "warning" | "bad"; about: string; words: string };

export const good = (about: string, words: string): Finding => ({ state: "good", about, words });
export const warning = (about: string, words: string): Finding => ({ state: "warning", about, words });
export const bad = (about: string, words: string): Finding => ({ state: "bad", about, words });
