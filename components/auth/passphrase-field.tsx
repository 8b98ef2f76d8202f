"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { buttonClass } from "@/components/ui/button-style";
import { FieldFrame } from "@/components/ui/field-frame";
import { describedBy, type FieldProps, fieldId } from "@/components/ui/field-parts";

type PassphraseFieldProps = Omit<FieldProps, "optional"> & {
  /** `new` offers to make one up and says what will do; `current` fills in the one that is kept. */
  kind: "current" | "new";
  after?: ReactNode;
};

/** A passphrase. It can be looked at while it is typed, and never comes back from the server. */
export function PassphraseField({ kind, after, ...props }: PassphraseFieldProps) {
  const t = useTranslations("auth.passphrase");
  const [isShown, setShown] = useState(false);
  const { name, state, scope } = props;
  const id = fieldId(name, scope);
  const hint = props.hint ?? (kind === "new" ? t("hint") : undefined);
  return (
    <FieldFrame {...props} hint={hint} after={after}>
      <div className="flex gap-2">
        <input
          id={id}
          name={name}
          type={isShown ? "text" : "password"}
          dir="auto"
          className="input"
          autoComplete={kind === "new" ? "new-password" : "current-password"}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={1000}
          aria-required
          aria-invalid={state?.errors[name] ? true : undefined}
          aria-describedby={describedBy(id, { hint, name, state })}
        />
        <button
          type="button"
          className={`${buttonClass({})} needs-script`}
          aria-pressed={isShown}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? t("hide") : t("show")}
        </button>
      </div>
    </FieldFrame>
  );
}
