"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { FormState } from "@/lib/web/form-state";
import { fieldId, shownChoices } from "./field-parts";

type UnknownCheckboxProps = {
  /** The field it stands for; it is itself sent as `<name>Unknown=yes`. */
  of: string;
  state?: FormState;
  scope?: string;
  defaultChecked?: boolean;
};

/**
 * The "Unknown" box of a field: a full answer. Works without scripts; with them, writing in the field
 * takes the tick away, so that nobody is told of a conflict they did not mean.
 */
export function UnknownCheckbox({ of, state, scope, defaultChecked = false }: UnknownCheckboxProps) {
  const t = useTranslations("ui.field");
  const box = useRef<HTMLInputElement>(null);
  const name = `${of}Unknown`;
  const id = fieldId(name, scope);
  const isTicked = shownChoices(state, name, defaultChecked ? ["yes"] : []).includes("yes");

  useEffect(() => {
    const field = box.current?.closest(".field");
    const untick = (event: Event) => {
      if (box.current && event.target !== box.current) box.current.checked = false;
    };
    field?.addEventListener("input", untick);
    return () => field?.removeEventListener("input", untick);
  }, []);

  return (
    <label className="check check-unknown" htmlFor={id}>
      <input
        key={String(isTicked)}
        ref={box}
        id={id}
        type="checkbox"
        name={name}
        value="yes"
        data-unknown=""
        defaultChecked={isTicked}
      />
      <span>{t("unknown")}</span>
    </label>
  );
}
