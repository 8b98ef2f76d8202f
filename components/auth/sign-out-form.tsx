"use client";

import type { ReactNode } from "react";
import { useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button-style";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOut } from "@/lib/web/auth/session-actions";
import { idle } from "@/lib/web/form-state";

/** Ends the session. `children` are the button's words (`auth.signOut`), so that no page sends them to the browser for this alone. */
export function SignOutForm({ children, kind = "quiet", size }: ButtonLook & { children: ReactNode }) {
  const [, submit] = useActionState(signOut, idle);
  return (
    <form action={submit}>
      <SubmitButton kind={kind} size={size}>
        {children}
      </SubmitButton>
    </form>
  );
}
