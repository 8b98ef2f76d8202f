import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import type { Call } from "@/lib/alerts/calls/on-alert";

/** The calls to somebody about this alert: the last at once, those before one press away. */
export function CallHistory({ calls, zone }: { calls: readonly Call[]; zone: string }) {
  const t = useTranslations("calls.line");
  const [last, ...before] = calls;
  if (!last) return null;
  return (
    <>
      <ul className="call-history">
        <OneCall call={last} zone={zone} />
      </ul>
      {before.length > 0 ? (
        <Disclosure summary={t("history", { count: calls.length })}>
          <ul className="call-history">
            {before.map((call) => (
              <OneCall key={call.id} call={call} zone={zone} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  );
}

function OneCall({ call: { userName, at, result, answer }, zone }: { call: Call; zone: string }) {
  const t = useTranslations("calls.results");
  return (
    <li>
      <p className="text-sm">
        <SealedText value={userName} />, <MomentText value={at} zone={zone} year={false} />:{" "}
        <strong>{t(result ?? "running")}</strong>
      </p>
      {answer ? (
        <p className="whitespace-pre-wrap" dir="auto">
          <SealedText value={answer} />
        </p>
      ) : null}
    </li>
  );
}
