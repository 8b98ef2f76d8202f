import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { CallsData } from "@/lib/web/calls/loaders";
import { CallLine } from "./call-line";
import { CaseNumbers } from "./case-numbers";

type CallsCardProps = { calls: CallsData; zone: string; now: string };

/** So many are said at once; the rest is one press away. */
const AT_ONCE = 6;

type Line = CallsData["here"][number];

/** Whoever is on the line, was rung, or is to be rung again stays in sight, however far down the list. */
const isLive = ({ calls, ringing }: Line) => calls.length > 0 || ringing !== null;

/** Whom to ring about an alert, who rings whom now, and what was answered. */
export function CallsCard({ calls, zone, now }: CallsCardProps) {
  const t = useTranslations("calls.card");
  const { here, elsewhere, ofCase } = calls;
  const shown = here.filter((line, index) => index < AT_ONCE || isLive(line));
  const rest = here.filter((line) => !shown.includes(line));
  const made = [...here, ...elsewhere].reduce((sum, line) => sum + line.calls.length, 0);
  const list = (lines: readonly Line[]) => (
    <ul className="call-lines">
      {lines.map((line) => (
        <CallLine key={line.id} line={line} calls={calls} zone={zone} now={now} />
      ))}
    </ul>
  );
  return (
    <Card
      id="calls"
      title={t("title")}
      meta={t("meta", { count: made })}
      more={<TextLink href="/directory">{t("directory")}</TextLink>}
    >
      {ofCase.length > 0 ? <CaseNumbers numbers={ofCase} zone={zone} /> : null}
      {here.length === 0 ? (
        <div className="grid justify-items-start gap-2">
          <p className="text-ink-2">{t("nothing")}</p>
          <ButtonLink href="/directory/new" size="small">
            {t("add")}
          </ButtonLink>
        </div>
      ) : (
        list(shown)
      )}
      {rest.length > 0 ? (
        <Disclosure summary={t("more", { count: rest.length })}>{list(rest)}</Disclosure>
      ) : null}
      {elsewhere.length > 0 ? (
        <Disclosure summary={t("elsewhere", { count: elsewhere.length })} open={elsewhere.some(isLive)}>
          {list(elsewhere)}
        </Disclosure>
      ) : null}
    </Card>
  );
}
