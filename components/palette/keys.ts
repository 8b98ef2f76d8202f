/** What of a key's press is asked. `code` is the place on the keyboard, whatever is written there in the reader's script. */
export type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Ctrl K, or ⌘ K: by its place where another script is typed. */
export function opensPalette({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): boolean {
  if (ctrlKey === metaKey || altKey || shiftKey) return false;
  return key.toLowerCase() === "k" || (code === "KeyK" && !/^[a-z]$/i.test(key));
}

/** `?`, wherever it lies on the keyboard, and never while somebody types. */
export function opensMap({ key, ctrlKey, metaKey, altKey }: Pressed, isTyping: boolean): boolean {
  return key === "?" && !ctrlKey && !metaKey && !altKey && !isTyping;
}

/** Whether a press goes into a text. */
export function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}

const MEMORY = "key-map";

/** A key without Ctrl can be pressed unmeant, by a voice or a tremor: who wants it off has it off, in this browser. */
export function isMapKeyOn(): boolean {
  try {
    return localStorage.getItem(MEMORY) !== "off";
  } catch {
    return true;
  }
}

export function setMapKey(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(MEMORY);
    else localStorage.setItem(MEMORY, "off");
  } catch {
    // A browser that remembers nothing keeps it on.
  }
}
