import { useTranslations } from "next-intl";

/** What can be unknown and is then asked. */
export type Asked = "F01" | "F02" | "F04" | "F08" | "F08_carried_out" | "F13_review";

/** A question of the triage, in words. */
export function QuestionWords({ code }: { code: Asked }) {
  const t = useTranslations("triage.questions");
  if (code === "F08_carried_out") return t("carriedOut");
  return code === "F13_review" ? t("review") : t(code);
}
