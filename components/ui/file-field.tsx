import { FieldFrame } from "./field-frame";
import { describedBy, type FieldProps, fieldId } from "./field-parts";

type FileFieldProps = FieldProps & {
  /** Media types, with commas between. */
  accept: string;
  /** Opens the camera at the back of a phone rather than its files. */
  camera?: boolean;
};

/** A file to be chosen. The browser never gives back what was chosen before. */
export function FileField({ accept, camera, ...props }: FileFieldProps) {
  const { name, state, scope } = props;
  const id = fieldId(name, scope);
  return (
    <FieldFrame {...props}>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        capture={camera ? "environment" : undefined}
        className="input"
        aria-invalid={state?.errors[name] ? true : undefined}
        aria-describedby={describedBy(id, props)}
      />
    </FieldFrame>
  );
}
