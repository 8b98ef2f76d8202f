import { SealedText } from "./sealed-text";

type PersonNameProps = {
  name: string | null;
  /** On a discreet screen the name is not even sent. */
  discreet: boolean;
};

/**
 * A person's name, beside the codename. It runs in the direction of its own script. A page that turns
 * discreet while it is open hides it at once by `[data-discreet]`, before the server is asked.
 */
export function PersonName({ name, discreet }: PersonNameProps) {
  if (discreet || name === null) return null;
  return (
    <bdi className="person-name">
      <SealedText value={name} />
    </bdi>
  );
}
