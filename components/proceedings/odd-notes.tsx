import { useTranslations } from "next-intl";
import type { Oddity } from "@/lib/proceedings/odd";

/** What is possible but looks like a slip, said beside the entry. */
export function OddNotes({ odd }: { odd: readonly Oddity[] }) {
  const t = useTranslations("proceedings.odd");
  if (odd.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm font-medium text-warn">
      {odd.map((code) => (
        <li key={code}>{t(code)}</li>
      ))}
    </ul>
  );
}
