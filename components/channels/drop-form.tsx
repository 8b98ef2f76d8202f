import type { ReactNode } from "react";
import { SubmitButton } from "@/components/ui/submit-button";

/** One button that takes a choice back; what became of it is said by whoever holds the answer, for this is gone by then. */
export function DropForm({ action, children }: { action: (form: FormData) => void; children: ReactNode }) {
  return (
    <form action={action}>
      <SubmitButton kind="plain" size="small">
        {children}
      </SubmitButton>
    </form>
  );
}
