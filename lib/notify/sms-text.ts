/** The letters of GSM 03.38 that take one place each, and those that take two. */
const GSM = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const GSM_TWICE = new Set("^{}\\[~]|€");
const MOST_SEGMENTS = 2;

/** How many text messages a text takes: 160 or 70 places in one, 153 or 67 in each of several. */
export function segmentsOf(text: string): number {
  const letters = Array.from(text);
  const isGsm = letters.every((each) => GSM.has(each) || GSM_TWICE.has(each));
  const places = isGsm ? letters.length + letters.filter((each) => GSM_TWICE.has(each)).length : text.length;
  const [alone, among] = isGsm ? [160, 153] : [70, 67];
  return places <= alone ? 1 : Math.ceil(places / among);
}

/**
 * A text that fits two text messages. The words before the link are cut first, then those after it; the link is never cut, for half of it
 * leads nowhere, and a third message costs less than that.
 */
export function fitSms(text: string, link: string | null): string {
  if (segmentsOf(text) <= MOST_SEGMENTS) return text;
  const at = link ? text.indexOf(link) : -1;
  if (!link || at < 0) return cut(text, (head) => head);
  const tail = text.slice(at + link.length).trimEnd();
  const before = text.slice(0, at).trimEnd();
  const whole = cut(before, (head) => `${head} ${link}${tail}`);
  return segmentsOf(whole) <= MOST_SEGMENTS ? whole : cut(tail, (words) => `${link}${words}`);
}

/** As many letters of a text as leave the whole within two messages; three dots stand for the rest, for an ellipsis is no letter of GSM. */
function cut(text: string, write: (start: string) => string): string {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  for (let kept = letters.length - 1; kept > 0; kept -= 1) {
    const written = write(`${letters.slice(0, kept).join("").trimEnd()}...`);
    if (segmentsOf(written) <= MOST_SEGMENTS) return written;
  }
  return write("").trim();
}
