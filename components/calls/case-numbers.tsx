import { useTranslations } from "next-intl";
import { MomentText } from "@/components/ui/moment-text";
import { SealedText } from "@/components/ui/sealed-text";
import { Tag } from "@/components/ui/tag";
import type { CallsData } from "@/lib/web/calls/loaders";
import { PhoneLinks } from "./phone-links";

type CaseNumbersProps = { numbers: CallsData["ofCase"]; zone: string };

/** Numbers that the case knows already: where the person is held, counsel. */
export function CaseNumbers({ numbers, zone }: CaseNumbersProps) {
  const t = useTranslations("calls");
  return (
    <section aria-labelledby="case-numbers" className="mb-4">
      <h3 id="case-numbers" className="meta mb-1">
        {t("card.ofCase")}
      </h3>
      <ul className="call-lines">
        {numbers.map(({ id, what, name, phones, ringing }) => (
          <li key={id}>
            <p className="who">
              {name ? (
                <strong>
                  <bdi>
                    <SealedText value={name} />
                  </bdi>
                </strong>
              ) : null}
              <span className="meta">{t(`card.${what}`)}</span>
            </p>
            <PhoneLinks
              phones={phones}
              before={t("line.call", { name: name ?? "" })}
              none={t("line.noPhone")}
            />
            {ringing ? (
              <p>
                <Tag tone="warn">
                  {t.rich("line.ringing", {
                    name: ringing.userName,
                    moment: () => <MomentText value={ringing.since} zone={zone} year={false} />,
                  })}
                </Tag>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
