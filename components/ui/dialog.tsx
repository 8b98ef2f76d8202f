"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { type ButtonLook, buttonClass } from "./button-style";

type DialogProps = ButtonLook & {
  /** The words of the button that opens it. */
  trigger: ReactNode;
  title: string;
  children: ReactNode;
};

/**
 * A dialog of the browser: it traps focus, closes on Escape and gives focus back. What it holds must also
 * be reachable as a page, for it does not open without scripts.
 */
export function Dialog({ trigger, title, children, kind, size }: DialogProps) {
  const t = useTranslations("ui.dialog");
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) dialog.current?.close();
  };
  return (
    <>
      <button
        type="button"
        className={`${buttonClass({ kind, size })} needs-script`}
        onClick={() => dialog.current?.showModal()}
      >
        {trigger}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onPointerDown={closeOnBackdrop}>
        <div className="mb-3 flex items-center gap-3">
          <h2 id={titleId}>{title}</h2>
          <button
            type="button"
            className="btn btn-quiet btn-small ms-auto"
            aria-label={t("close")}
            onClick={() => dialog.current?.close()}
          >
            <X aria-hidden="true" />
          </button>
        </div>
        {children}
      </dialog>
    </>
  );
}
