import { useTranslations } from "next-intl";
import { inAnHour } from "@/components/casework/in-an-hour";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { zoneName } from "@/lib/i18n/zone-name";
import type { CallsData } from "@/lib/web/calls/loaders";
import { CallHistory } from "./call-history";
import { EndForm } from "./end-form";
import { EntryDetails } from "./entry-details";
import { PhoneLinks } from "./phone-links";
import { RingForm } from "./ring-form";

type Line = CallsData["here"][number];
type CallLineProps = { line: Line; calls: CallsData; zone: string; now: string };

/** Somebody to ring: their numbers, who is on the line, what was answered, and the way to say so. */
export function CallLine({ line, calls, zone, now }: CallLineProps) {
  const t = useTranslations("calls");
  const { name, kind, phones, ringing, isRemoved, elsewhere } = line;
  const at = (value: string) => () => <MomentText value={value} zone={zone} year={false} />;
  return (
    <li>
      <p className="who">
        <strong>
          <bdi>
            <SealedText value={name} />
          </bdi>
        </strong>
        <span className="meta">{t(`kinds.${kind}`)}</span>
        {isRemoved ? <Tag>{t("line.gone")}</Tag> : null}
      </p>
      <PhoneLinks phones={phones} before={t("line.call", { name })} none={t("line.noPhone")} />
      {ringing ? (
        <p>
          <Tag tone="warn">
            {t.rich("line.ringing", { name: ringing.userName, moment: at(ringing.since) })}
          </Tag>
        </p>
      ) : null}
      <Again line={line} zone={zone} now={now} />
      <EntryDetails entry={line} />
      {elsewhere ? (
        <p className="meta">
          {t.rich("line.elsewhere", {
            count: elsewhere.count,
            name: elsewhere.lastBy,
            moment: () => <MomentText value={elsewhere.lastAt} zone={zone} relativeTo={now} />,
          })}
        </p>
      ) : null}
      {calls.canRing ? <Acts line={line} calls={calls} zone={zone} now={now} /> : null}
      {line.calls.length > 0 ? <CallHistory calls={line.calls} zone={zone} /> : null}
    </li>
  );
}

/** When to ring again, louder once it is time. */
function Again({ line: { againAt, calls }, zone, now }: Omit<CallLineProps, "calls">) {
  const t = useTranslations("calls.line");
  const isRunning = calls[0]?.endedAt === null;
  if (againAt === null || isRunning) return null;
  const moment = () => <MomentText value={againAt} zone={zone} year={false} />;
  const isDue = Date.parse(againAt) <= Date.parse(now);
  return (
    <p>
      {isDue ? (
        <Tag tone="error">{t.rich("againDue", { moment })}</Tag>
      ) : (
        <span className="meta">{t.rich("again", { moment })}</span>
      )}
    </p>
  );
}

/** To say that one rings, what came of it, or that one did not. */
function Acts({ line, calls: { alertId, isOver }, zone, now }: CallLineProps) {
  const t = useTranslations("calls.line");
  const zones = useTranslations("common");
  const { id, key, mine, name, ringing, isRemoved, calls } = line;
  const ring =
    isOver || isRemoved || (mine && mine.endedAt === null) ? null : (
      <RingForm
        alertId={alertId}
        entryId={id}
        formKey={key}
        name={name}
        isRung={ringing !== null}
        wasRung={calls.length > 0}
      />
    );
  if (!mine) return ring;
  const moment = () => <MomentText value={mine.at} zone={zone} year={false} />;
  return (
    <>
      <div className="grid gap-2 rounded-md border border-line p-3">
        <p className="font-semibold">
          {mine.endedAt === null ? t.rich("mine", { moment }) : t.rich("goneOver", { moment })}
        </p>
        <EndForm
          alertId={alertId}
          callId={mine.id}
          formKey={key}
          zone={zoneName(zones, zone, now)}
          inAnHour={inAnHour(now, zone)}
          isRunning={mine.endedAt === null}
        />
      </div>
      {ring}
    </>
  );
}
