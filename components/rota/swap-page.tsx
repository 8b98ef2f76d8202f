import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { Page } from "@/lib/web/page";
import type { SwapData } from "@/lib/web/rota/form-loaders";
import { swapHref } from "./mine-card";
import { RotaFrame } from "./rota-frame";
import { SpanText, useSpanText } from "./span-text";
import { SwapForm } from "./swap-form";
import { useNameText } from "./use-names";

/** An exchange: first which shift, then whom to ask. */
export function SwapPage({ page: { shell, data } }: { page: Page<SwapData> }) {
  const t = useTranslations("rota");
  return (
    <RotaFrame shell={shell} title={t("swap")} intro={t("swapForm.intro")} namespaces={["rota.swapForm"]}>
      {data.shift ? <Ask data={data} shift={data.shift} /> : <Choose shifts={data.mine} />}
    </RotaFrame>
  );
}

function Choose({ shifts }: { shifts: SwapData["mine"] }) {
  const t = useTranslations("rota.swapForm");
  const text = useSpanText();
  if (shifts.length === 0) return <EmptyState>{t("noneMine")}</EmptyState>;
  return (
    <div className="max-w-160">
      <Card id="choose" title={t("choose")}>
        <ul className="rows">
          {shifts.map((shift) => (
            <li key={`${shift.rotaId} ${shift.start}`}>
              <TextLink href={swapHref(shift)}>{text(shift)}</TextLink>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Ask({ data, shift }: { data: SwapData; shift: NonNullable<SwapData["shift"]> }) {
  const t = useTranslations("rota.swapForm");
  const name = useNameText();
  const text = useSpanText();
  const whom = data.colleagues.map((colleague) => ({
    label: name(colleague.name),
    options: [
      { value: colleague.id, label: t("forNothing", { name: name(colleague.name) }) },
      ...colleague.shifts.map((theirs) => ({
        value: `${colleague.id} ${theirs.start} ${theirs.end}`,
        label: t("inReturn", { name: name(colleague.name), shift: text(theirs) }),
      })),
    ],
  }));
  return (
    <>
      <p>
        {t("shift")}:{" "}
        <strong>
          <SpanText {...shift} />
        </strong>
      </p>
      <SwapForm formKey={data.key} shift={shift} whom={whom} />
    </>
  );
}
