import { useTranslations } from "next-intl";

const SECTIONS = [
  "shields",
  "next",
  "why",
  "deadlines",
  "proceedings",
  "custody",
  "people",
  "notes",
  "documents",
  "timeline",
  "links",
] as const;

/** On a phone: the way down a long page, within reach of the thumb. */
export function JumpLinks({ hasAlerts }: { hasAlerts: boolean }) {
  const t = useTranslations("case.sections");
  const sections = hasAlerts ? (["alerts", ...SECTIONS] as const) : SECTIONS;
  return (
    <nav aria-label={t("label")} className="lg:hidden">
      <ul className="flex gap-2 overflow-x-auto pb-1">
        {sections.map((section) => (
          <li key={section}>
            <a href={`#${section}`} className="btn btn-small whitespace-nowrap">
              {t(section)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
