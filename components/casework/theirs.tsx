"use client";

import { useTranslations } from "next-intl";
import { fieldId } from "@/components/ui/field-parts";
import { useRecord } from "./record-context";

type TheirsProps = {
  name: string;
  label: string;
  /** The words of one value of a list, such as a code's. */
  say?: (value: string) => string;
};

/** After a save that came too late: what stands in this field now, and the choice to keep it instead. */
export function Theirs({ name, label, say }: TheirsProps) {
  const t = useTranslations("casework.theirs");
  const { state, scope } = useRecord();
  const theirs = state.theirs?.[name];
  if (theirs === undefined) return null;
  const words = say ? theirs.split("\n").map(say).join(", ") : theirs;
  const id = `${fieldId(name, scope)}-theirs`;
  return (
    <div className="notice notice-warn grid gap-1 text-sm">
      <p className="meta">{t("saved")}</p>
      <p className="whitespace-pre-wrap" dir="auto">
        {theirs === "" ? t("nothing") : words}
      </p>
      <label className="check" htmlFor={id}>
        <input id={id} type="checkbox" name="takeTheirs" value={name} />
        <span>
          {t("take")}
          <span className="sr-only">: {label}</span>
        </span>
      </label>
    </div>
  );
}
