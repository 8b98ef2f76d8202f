import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Elapsed } from "@/components/ui/elapsed";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { TextLink } from "@/components/ui/text-link";
import type { CallDue } from "@/lib/alerts/calls/due";

type CallsDueProps = { calls: readonly CallDue[]; zone: string; now: string };

/** Calls that are to be made again, and whose time has come. */
export function CallsDue({ calls, zone, now }: CallsDueProps) {
  const t = useTranslations("calls");
  return (
    <Card id="call-again" title={t("due.title")} meta={t("due.meta", { count: calls.length })}>
      <ul className="rows">
        {calls.map((call) => (
          <li key={call.callId}>
            <span className="font-semibold">
              <TextLink href={`/alerts/${call.alertId}#calls` as Route}>
                <bdi>
                  <SealedText value={call.entryName} />
                </bdi>
              </TextLink>
            </span>
            <Elapsed since={call.againAt} now={now} />
            <span className="sub">
              {call.codename} · {t(`kinds.${call.entryKind}`)} ·{" "}
              {t.rich("due.at", {
                moment: () => <MomentText value={call.againAt} zone={zone} year={false} />,
              })}{" "}
              · {t("due.last", { name: call.userName })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
