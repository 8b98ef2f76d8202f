/** What somebody has typed or chosen here and not sent yet. */
function isChanged(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    if (options.every((option) => !option.defaultSelected)) return control.selectedIndex > 0;
    return options.some((option) => option.selected !== option.defaultSelected);
  }
  if (!(control instanceof HTMLInputElement) || control.type === "hidden") return false;
  if (control.type === "checkbox" || control.type === "radio")
    return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

/**
 * Whether drawing the page anew could take something from the reader: typed and not sent, sent and not accepted, or being typed now.
 * A form drawn anew would also carry a newer version, and then overwrite what nobody has compared.
 */
export function isBusy(page: Document): boolean {
  if (page.querySelector("dialog[open], main .error-summary")) return true;
  if (page.activeElement?.matches("main :is(input, textarea, select, [contenteditable])")) return true;
  return [...page.querySelectorAll("main :is(input, textarea, select)")].some(isChanged);
}
