const ALARM = "/icons/amparo-alert.svg";
const ICONS = 'link[rel~="icon"]';

/**
 * Changes the tab's icon while an alert waits; never its title, which people read and others see. The page's own icons come and go
 * with each step, so the head is watched for as long. Answers how to change it back.
 */
export function alarmTabIcon(): () => void {
  const alarm = () => {
    for (const icon of document.head.querySelectorAll<HTMLLinkElement>(ICONS)) {
      const own = icon.getAttribute("href") ?? "";
      if (own === ALARM) continue;
      icon.dataset.own = own;
      icon.href = ALARM;
    }
  };
  const watcher = new MutationObserver(alarm);
  alarm();
  watcher.observe(document.head, { childList: true });
  return () => {
    watcher.disconnect();
    for (const icon of document.head.querySelectorAll<HTMLLinkElement>(`${ICONS}[data-own]`)) {
      icon.href = icon.dataset.own ?? "";
      delete icon.dataset.own;
    }
  };
}
