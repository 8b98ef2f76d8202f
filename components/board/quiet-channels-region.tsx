import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { PhoneLink } from "@/components/rota/phone-link";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { QuietLine } from "@/lib/alerts/channels/quiet-lines";
import { label } from "@/lib/vocabulary/labels";

type QuietChannelsRegionProps = { lines: readonly QuietLine[]; zone: string; now: string };

/** So many are said at once; the rest is one press away. */
const AT_ONCE = 4;

/** Channels that can no longer be relied on: one's own, and for who looks after others everybody's, each with the first step. */
export function QuietChannelsRegion({ lines, ...common }: QuietChannelsRegionProps) {
  const t = useTranslations("board.quiet");
  const rest = lines.slice(AT_ONCE);
  return (
    <Card id="quiet-channels" title={t("title")} meta={lines.length}>
      <ul className="rows">
        {lines.slice(0, AT_ONCE).map((line) => (
          <Line key={line.channelId} line={line} {...common} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <Disclosure summary={t("rest", { count: rest.length })}>
          <ul className="rows">
            {rest.map((line) => (
              <Line key={line.channelId} line={line} {...common} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}

function Line({ line, zone, now }: Omit<QuietChannelsRegionProps, "lines"> & { line: QuietLine }) {
  const t = useTranslations("board.quiet");
  const locale = useLocale();
  return (
    <li>
      <p className="line">
        <strong>
          {line.isOwn ? (
            t("yours")
          ) : (
            <bdi>
              <SealedText value={line.name} />
            </bdi>
          )}
        </strong>
        <span>{label("channel_kind", line.kind, locale)}</span>
        {line.isReachable ? null : <Tag tone="error">{t("nothingElse")}</Tag>}
        <span className="end meta">
          {t(`why.${line.why}`)} <MomentText value={line.since} zone={zone} relativeTo={now} />
        </span>
      </p>
      <p className="sub">
        {line.isOwn ? (
          <TextLink href={`/account/channels/${line.channelId}` as Route}>{t(`step.${line.why}`)}</TextLink>
        ) : (
          <>
            {t("ask")} <PhoneLink phone={line.phone} />
          </>
        )}
      </p>
    </li>
  );
}
