import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { SwapLine } from "@/lib/alerts/rota/swap";
import type { RotaData } from "@/lib/web/rota/loaders";
import { replyToSwap, takeBackSwap } from "@/lib/web/rota/shift-actions";
import { ActButtons } from "./act-button";
import { SpanText, useSpanText } from "./span-text";
import { useNameText } from "./use-names";

/** What colleagues ask of this person, and what they have asked. */
export function SwapsCard({ data, viewerId }: { data: RotaData; viewerId: string }) {
  const t = useTranslations("rota.swaps");
  return (
    <Card id="swaps" title={t("title")} meta={data.swaps.length}>
      <ul className="rows">
        {data.swaps.map((swap) => (
          <li key={swap.id}>
            <Swap swap={swap} data={data} isAsked={swap.askedOf === viewerId} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Swap({ swap, data, isAsked }: { swap: SwapLine; data: RotaData; isAsked: boolean }) {
  const t = useTranslations("rota.swaps");
  const name = useNameText();
  const text = useSpanText();
  const zone = data.onCall.find(({ rotaId }) => rotaId === swap.rotaId)?.zone ?? data.nights.zone;
  const of = text({ ...swap.shift, zone });
  return (
    <div className="grid gap-2">
      <p>
        {isAsked
          ? t("asksYou", { name: name(data.names[swap.askedBy]) })
          : t("youAsked", { name: name(data.names[swap.askedOf]) })}{" "}
        <strong>{of}</strong>.{" "}
        {swap.inReturn ? (
          <>
            {t(isAsked ? "inReturn" : "inReturnTheirs")}: <SpanText {...swap.inReturn} zone={zone} />.
          </>
        ) : (
          t("forNothing")
        )}
      </p>
      {isAsked ? (
        <ActButtons
          action={replyToSwap}
          id={swap.id}
          name="answer"
          buttons={[
            { value: "accepted", label: t("accept"), of },
            { value: "refused", label: t("refuse"), of },
          ]}
        />
      ) : (
        <ActButtons action={takeBackSwap} id={swap.id} buttons={[{ label: t("withdraw"), of }]} />
      )}
    </div>
  );
}
