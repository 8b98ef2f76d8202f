import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Marks } from "./record-form";
import { StrikeOutForm } from "./strike-out-form";

/** Below the form that corrects something: it can be struck out too, when it was never so. */
export function StrikeOutCard({ marks, note }: { marks: Marks; note?: string }) {
  const t = useTranslations("casework.strike");
  return (
    <div className="max-w-160">
      <Card id="strike-out" title={t("title")}>
        <p className="mb-3 text-sm text-ink-2">{note ?? t("explain")}</p>
        <StrikeOutForm marks={marks} />
      </Card>
    </div>
  );
}
