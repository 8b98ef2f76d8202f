const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad|iPod/, "iOS"],
  [/Android/, "Android"],
  [/CrOS/, "ChromeOS"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/Linux|X11/, "Linux"],
];

/** In this order: most browsers also carry the names of those they resemble. */
const BROWSERS: [RegExp, string][] = [
  [/YaBrowser\//, "Yandex Browser"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrom(e|ium)\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];

/**
 * What a session is recognised by in a list: `Firefox, Linux`. Coarse on purpose: enough to tell one's own, too little
 * to trace anybody. Null when the browser does not say.
 */
export function deviceLabel(userAgent: string | null): string | null {
  const text = (userAgent ?? "").slice(0, 512);
  const found = [BROWSERS, SYSTEMS].flatMap((table) => table.find(([sign]) => sign.test(text))?.[1] ?? []);
  return found.length > 0 ? found.join(", ") : null;
}
