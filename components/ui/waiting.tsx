import { useTranslations } from "next-intl";

/** Stands where a secondary panel will be, as tall as it, so that nothing jumps. */
export function Waiting({ lines = 3 }: { lines?: 2 | 3 | 5 }) {
  const t = useTranslations("ui");
  const widths = ["w-3/5", "w-full", "w-4/5", "w-2/3", "w-11/12"].slice(0, lines);
  return (
    <div className="grid gap-2.5 py-1">
      <span className="sr-only">{t("waiting")}</span>
      {widths.map((width) => (
        <span key={width} className={`skeleton h-4 ${width}`} />
      ))}
    </div>
  );
}
