import { SealedText } from "@/components/ui/sealed-text";
import { DAMAGED } from "@/lib/crypto/damaged";

type KeptFieldProps = {
  label: string;
  /** The name it is sent under; without one it is not sent, and its rows are left alone. */
  name?: string;
};

/** A text that cannot be opened, in a form: shown as damaged, sent as it stands, and so kept as it lies. */
export function KeptField({ name, label }: KeptFieldProps) {
  return (
    <div className="field">
      <span className="label">{label}</span>
      <p>
        <SealedText value={DAMAGED} />
      </p>
      {name ? <input type="hidden" name={name} value={DAMAGED} /> : null}
    </div>
  );
}
