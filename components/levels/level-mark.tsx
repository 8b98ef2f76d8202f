import { useTranslations } from "next-intl";

export type Level = "removed" | "imminent" | "critical" | "high" | "elevated" | "watch";

type LevelMarkProps = {
  /** `null` is "not assessed", which is no level. */
  level: Level | null;
  /** Without box and ground, for lists. */
  plain?: boolean;
};

/** How near removal is, by word, shape and colour together. The shape is drawn by the class. */
export function LevelMark({ level, plain }: LevelMarkProps) {
  const t = useTranslations("common");
  const look = plain ? "level level-plain" : "level";
  if (level === null) return <span className={`${look} level-none`}>{t("levels.notAssessed")}</span>;
  return <span className={`${look} level-${level}`}>{t(`levels.${level}`)}</span>;
}
