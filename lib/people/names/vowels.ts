// Each pair of vowels that papers write for one another. ə stands for the vowel of Azeri, and of Kazakh and Tatar ә.
const ALIKE = new Set(["ae", "ea", "ei", "ie", "ao", "oa", "ou", "uo", "əa", "aə", "əe", "eə", "əi", "iə"]);

function isAlike(one: string, other: string): boolean {
  return one === other || one === "*" || other === "*" || ALIKE.has(one + other);
}

/** Whether two vowel places, vowel by vowel, do not contradict: a~e, e~i, a~o, o~u, ə~a, e, i, and ei~i. */
export function vowelsFit(one: string, other: string): boolean {
  if (one === "" || other === "") return one === other;
  if (isAlike(one[0]!, other[0]!) && vowelsFit(one.slice(1), other.slice(1))) return true;
  if (one.startsWith("ei") && other[0] === "i" && vowelsFit(one.slice(2), other.slice(1))) return true;
  return other.startsWith("ei") && one[0] === "i" && vowelsFit(one.slice(1), other.slice(2));
}

/** Whether a vowel place is one of those that a letter of Arabic script allows: these are listed whole, so nothing is near. */
export function vowelsAllowed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  return [...one].every((vowel, index) => isAllowed(vowel, other[index]!));
}

function isAllowed(one: string, other: string): boolean {
  return (
    one === other || one === "*" || other === "*" || ((one === "ə" || other === "ə") && isAlike(one, other))
  );
}

/**
 * Whether two vowel places agree, as a name of one consonant needs it: the same vowels. ə is a, e or i, and a last a may
 * be e, as Turkish writes it: Айша, Ayşe.
 */
export function vowelsAgree(one: string, other: string, isLast: boolean): boolean {
  if (one.length !== other.length) return false;
  return [...one].every((vowel, index) => {
    const against = other[index]!;
    const isLastVowel = isLast && index === one.length - 1;
    return (
      isAllowed(vowel, against) || (isLastVowel && (vowel + against === "ae" || vowel + against === "ea"))
    );
  });
}
