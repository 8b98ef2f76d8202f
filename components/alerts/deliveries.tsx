import { useLocale, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { MomentText } from "@/components/ui/moment-text";
import type { Called, DeliveryView } from "@/lib/alerts/alert-view";
import { label } from "@/lib/vocabulary/labels";

/** What became of the messages to one person: in short, and opened as a small table, a line a channel. */
export function Deliveries({ person, zone }: { person: Called; zone: string }) {
  const t = useTranslations("alerts.deliveries");
  const locale = useLocale();
  if (person.deliveries.length === 0) return <span className="sub">{t("none")}</span>;
  const short = latestOf(person.deliveries).map(
    ({ kind, state }) =>
      `${label("channel_kind", kind, locale)}: ${label("delivery_state", state, locale).toLocaleLowerCase(locale)}`,
  );
  return (
    <div className="sub">
      <Disclosure
        summary={short.join(" · ")}
        open={person.deliveries.some(({ state }) => state === "failed_final")}
      >
        <table className="deliveries">
          <caption className="sr-only">{t("caption", { name: person.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("channel")}</th>
              <th scope="col">{t("state")}</th>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("tries")}</th>
            </tr>
          </thead>
          <tbody>
            {person.deliveries.map((delivery) => (
              <tr key={`${delivery.channelId} ${delivery.pageNo}`} data-state={delivery.state}>
                <th scope="row">{label("channel_kind", delivery.kind, locale)}</th>
                <td>
                  {label("delivery_state", delivery.state, locale)}
                  <Why delivery={delivery} />
                </td>
                <td>
                  <When delivery={delivery} zone={zone} />
                </td>
                <td>{t("triesOf", { tries: delivery.attempts, calls: delivery.calls })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </div>
  );
}

/** Of each channel the message of the last call: what went before stands in the table. */
function latestOf(deliveries: readonly DeliveryView[]): DeliveryView[] {
  const inOrder = [...deliveries].sort((one, other) => one.pageNo - other.pageNo);
  return [...new Map(inOrder.map((each) => [each.channelId, each])).values()];
}

/** Why a message never left or was refused, where there are words for it; else the code is shown, for an administrator to look up. */
const WORDS = [
  "answered",
  "taken",
  "undone",
  "stood_down",
  "not_needed",
  "no_smtp",
  "expired",
  "timeout",
  "connection",
  "gone",
  "auth",
  "tls",
] as const;
const WENT = new Set<DeliveryView["state"]>(["accepted", "delivered", "seen", "answered"]);

function Why({ delivery: { state, code, isBundled } }: { delivery: DeliveryView }) {
  const t = useTranslations("alerts.deliveries");
  if (isBundled) return ` (${t("bundled")})`;
  if (code === null || WENT.has(state)) return null;
  const word = WORDS.find((each) => each === code);
  return word ? ` (${t(`codes.${word}`)})` : <code> {code}</code>;
}

function When({ delivery, zone }: { delivery: DeliveryView; zone: string }) {
  const t = useTranslations("alerts.deliveries");
  const { seenAt, deliveredAt, acceptedAt, nextAttemptAt, createdAt } = delivery;
  const done = seenAt ?? deliveredAt ?? acceptedAt;
  if (done) return <MomentText value={done} zone={zone} year={false} />;
  if (nextAttemptAt)
    return t.rich("next", { moment: () => <MomentText value={nextAttemptAt} zone={zone} year={false} /> });
  return <MomentText value={createdAt} zone={zone} year={false} />;
}
