import { useTranslations } from "next-intl";
import { SoundButton } from "./sound-button";

/** Where alerts are allowed to sound before the first one comes. */
export function SoundSwitch() {
  const t = useTranslations("alerts.sound");
  return (
    <div className="needs-script sound-switch">
      <SoundButton />
      <p className="hint">{t("hint")}</p>
    </div>
  );
}
