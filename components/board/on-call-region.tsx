import { useTranslations } from "next-intl";
import { OnCallLines } from "@/components/rota/on-call-lines";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { RotaBoard } from "@/lib/alerts/rota/board";

/** Who is on call now, how to ring them and until when. */
export function OnCallRegion({ rota, canManage }: { rota: RotaBoard; canManage: boolean }) {
  const t = useTranslations("rota");
  return (
    <Card id="on-call" title={t("now.title")} more={<TextLink href="/rota">{t("title")}</TextLink>}>
      {rota.lines.length === 0 ? (
        <EmptyState>{t(canManage ? "nobodyAtAll" : "nobodyAtAllYet")}</EmptyState>
      ) : (
        <OnCallLines lines={rota.lines} />
      )}
    </Card>
  );
}
