import type { FieldProps } from "@/components/ui/field-parts";
import { TextField } from "@/components/ui/text-field";

/** Six digits from an authenticator. Not a number field: those drop a leading zero. */
export function CodeField(props: Omit<FieldProps, "name">) {
  return (
    <TextField
      {...props}
      name="code"
      dir="ltr"
      size={12}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      maxLength={12}
      required
    />
  );
}
