import { CircleUser } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type AccountMenuProps = {
  /** Who is signed in. */
  name: ReactNode;
  /** Links and forms: account, language, colours, discreet screen, sign out. */
  children: ReactNode;
};

/** What concerns the person and not the work. It opens without scripts. */
export function AccountMenu({ name, children }: AccountMenuProps) {
  const t = useTranslations("layout");
  return (
    <details className="menu">
      <summary>
        <CircleUser aria-hidden="true" />
        <span className="sr-only">{t("account")}: </span>
        <span className="text">{name}</span>
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
