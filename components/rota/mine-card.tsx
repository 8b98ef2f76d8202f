import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ComingShift } from "@/lib/alerts/rota/coming";
import { SpanText, useSpanText } from "./span-text";

/** So many are said at once; the rest is one press away. */
const AT_ONCE = 5;

/** Where the exchange of a shift begins. */
export function swapHref({ rotaId, start, end }: ComingShift): Route {
  return `/rota/swap?${new URLSearchParams({ rota: rotaId, start, end })}` as Route;
}

/** The shifts of this person in the days ahead. */
export function MineCard({ shifts }: { shifts: readonly ComingShift[] }) {
  const t = useTranslations("rota.mine");
  const rest = shifts.slice(AT_ONCE);
  return (
    <Card id="mine" title={t("title")} meta={shifts.length > 0 ? shifts.length : undefined}>
      {shifts.length === 0 ? <EmptyState>{t("none")}</EmptyState> : null}
      <ul className="rows">
        {shifts.slice(0, AT_ONCE).map((shift) => (
          <Mine key={`${shift.rotaId} ${shift.start}`} shift={shift} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <Disclosure summary={t("more", { count: rest.length })}>
          <ul className="rows">
            {rest.map((shift) => (
              <Mine key={`${shift.rotaId} ${shift.start}`} shift={shift} />
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}

function Mine({ shift }: { shift: ComingShift }) {
  const t = useTranslations("rota");
  const text = useSpanText();
  return (
    <li>
      <p className="line">
        <SpanText {...shift} />
        <span className="end">
          <TextLink href={swapHref(shift)}>
            {t("mine.swap")}
            <span className="sr-only">: {text(shift)}</span>
          </TextLink>
        </span>
      </p>
      <p className="sub">
        <bdi>
          <SealedText value={shift.rotaName} />
        </bdi>{" "}
        {shift.why === "override" || shift.why === "swap" ? <Tag>{t(`why.${shift.why}`)}</Tag> : null}
      </p>
    </li>
  );
}
