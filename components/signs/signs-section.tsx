import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { CasePageData } from "@/lib/web/casework/loaders";
import { isSign, mayRecord } from "@/lib/web/signs/kinds";
import { SignItem } from "./sign-item";
import { SignsMenu } from "./signs-menu";

/** As many are in sight; older ones are folded. */
const IN_SIGHT = 8;

/** Small facts that the triage asks about, the latest first: of one kind the latest counts. */
export function SignsSection({ data }: { data: CasePageData }) {
  const t = useTranslations("signs");
  const { header, events, proceedings, directory, can } = data;
  const signs = events.filter(isSign);
  const may = { "case:assess": can.assess, "custody:record": can.custody };
  const item = (sign: (typeof signs)[number]) => (
    <li key={sign.id}>
      <SignItem
        sign={sign}
        proceedings={proceedings.proceedings}
        by={directory.members.get(sign.createdBy)}
        href={may[mayRecord(sign.kind)] ? `/cases/${header.id}/signs/${sign.id}` : null}
      />
    </li>
  );
  return (
    <Card id="signs" title={t("title")} meta={t("meta")}>
      <div className="grid gap-4">
        {signs.length === 0 ? (
          <p className="text-ink-2">{t("empty")}</p>
        ) : (
          <ul className="grid gap-2">{signs.slice(0, IN_SIGHT).map(item)}</ul>
        )}
        {signs.length > IN_SIGHT ? (
          <Disclosure summary={t("older", { count: signs.length - IN_SIGHT })}>
            <ul className="grid gap-2">{signs.slice(IN_SIGHT).map(item)}</ul>
          </Disclosure>
        ) : null}
        <SignsMenu caseId={header.id} may={may} />
      </div>
    </Card>
  );
}
