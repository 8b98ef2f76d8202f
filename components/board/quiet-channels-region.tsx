import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { PhoneLink } from "@/components/rota/phone-link";
import { Card } from "@/components/ui/card";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { QuietLine } from "@/lib/alerts/channels/quiet-lines";
import { label } from "@/lib/vocabulary/labels";
import { FoldedRows } from "./folded-rows";

type QuietChannelsRegionProps = { lines: readonly QuietLine[]; zone: string; now: string };

const AT_ONCE = 4;

/** Channels that can no longer be relied on: one's own, and for who looks after others everybody's, each with the first step. */
export function QuietChannelsRegion({ lines, ...common }: QuietChannelsRegionProps) {
  const t = useTranslations("board.quiet");
  return (
    <Card id="quiet-channels" title={t("title")} meta={lines.length}>
      <FoldedRows
        atOnce={AT_ONCE}
        rows={lines.map((line) => <Line key={line.channelId} line={line} {...common} />)}
      />
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
