import { useTranslations } from "next-intl";
import { SealedText } from "@/components/ui/sealed-text";
import { isDamaged } from "@/lib/crypto/damaged";
import { writtenPhone } from "@/lib/people/written-phone";

/** How to ring somebody: a number that a phone dials, or that there is none. */
export function PhoneLink({ phone }: { phone: string | null }) {
  const t = useTranslations("rota.now");
  if (phone === null || phone === "") return <span className="meta">{t("phone")}</span>;
  if (isDamaged(phone)) return <SealedText value={phone} />;
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} dir="ltr">
      {writtenPhone(phone)}
    </a>
  );
}
