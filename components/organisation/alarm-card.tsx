import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";

const PAGES = ["ladders", "rules", "drills", "playbook"] as const;
const ADDRESSES = {
  ladders: "/organisation/ladders",
  rules: "/organisation/alert-rules",
  drills: "/organisation/drills",
  playbook: "/organisation/playbook",
} as const;

/** What the organisation sets of its alarm: a page each. */
export function AlarmCard() {
  const t = useTranslations("organisation.alarm");
  return (
    <Card id="alarm" title={t("title")}>
      <ul className="rows">
        {PAGES.map((page) => (
          <li key={page}>
            <span className="grid gap-0.5">
              <TextLink href={ADDRESSES[page] as Route}>{t(page)}</TextLink>
              <span className="meta">{t(`${page}Why`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
