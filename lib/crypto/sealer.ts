import type { ZodType } from "zod";
import { DAMAGED } from "./damaged.ts";
import type { KeyRing } from "./key-ring.ts";
import { type FieldPlace, keyIdOf, openField, SealBroken, sealField } from "./sealed-field.ts";

/** A sealed column, as `note.text`. */
export type Field = `${string}.${string}`;

/** Seals and opens the fields of one organisation under one ring of keys. Null stays null both ways. */
export type Sealer = {
  /** Errors: `DamagedValue` for a text that carries the mark of a damaged value. */
  seal(field: Field, rowId: string, text: string): Uint8Array<ArrayBuffer>;
  seal(field: Field, rowId: string, text: string | null | undefined): Uint8Array<ArrayBuffer> | null;
  /** The text, or `DAMAGED`. */
  open(field: Field, rowId: string, sealed: Uint8Array): string;
  open(field: Field, rowId: string, sealed: Uint8Array | null | undefined): string | null;
  /** Errors: `DamagedValue` when any text within carries the mark; `TypeError` for what JSON cannot hold. */
  sealJson(field: Field, rowId: string, value: unknown): Uint8Array<ArrayBuffer> | null;
  /** The value as its schema reads it, or `DAMAGED`, also when it opens but no longer fits the schema. */
  openJson<T>(
    field: Field,
    rowId: string,
    sealed: Uint8Array | null | undefined,
    schema: ZodType<T>,
  ): T | typeof DAMAGED | null;
};

/** Somebody tried to save the stand-in for a damaged value, which would overwrite what may still be saved. */
export class DamagedValue extends Error {
  constructor() {
    super("a damaged value is never sealed again");
    this.name = "DamagedValue";
  }
}

/**
 * A sealer for one organisation and one ring: a case's, a person's, an author's.
 * A broken seal and a key that is not on the ring (lost, destroyed, another's) both read as `DAMAGED`.
 *
 * @param onDamage told of each, by field and row alone, so that it can be recorded and raised
 */
export function makeSealer(
  ring: KeyRing,
  orgId: string,
  onDamage: (field: Field, rowId: string) => void,
): Sealer {
  function seal(field: Field, rowId: string, text: string | null | undefined) {
    if (text === null || text === undefined) return null;
    // Also within a longer text: a damaged field that was shown in a form and then typed on.
    if (text.includes(DAMAGED)) throw new DamagedValue();
    return sealField(ring.current, placeOf(field, rowId, orgId), text);
  }

  function damaged(field: Field, rowId: string): typeof DAMAGED {
    onDamage(field, rowId);
    return DAMAGED;
  }

  function open(field: Field, rowId: string, sealed: Uint8Array | null | undefined) {
    if (sealed === null || sealed === undefined) return null;
    const text = read(ring, placeOf(field, rowId, orgId), sealed);
    return text === null ? damaged(field, rowId) : text;
  }

  return {
    seal: seal as Sealer["seal"],
    open: open as Sealer["open"],
    sealJson(field, rowId, value) {
      if (value === null || value === undefined) return null;
      const text = JSON.stringify(value);
      if (text === undefined) throw new TypeError("not a value JSON can hold");
      return seal(field, rowId, text);
    },
    openJson(field, rowId, sealed, schema) {
      if (sealed === null || sealed === undefined) return null;
      const text = read(ring, placeOf(field, rowId, orgId), sealed);
      if (text === null) return damaged(field, rowId);
      const value = schema.safeParse(parsed(text));
      return value.success ? value.data : damaged(field, rowId);
    },
  };
}

/** The text, or null when the seal is broken or its key is not on the ring. */
function read(ring: KeyRing, place: FieldPlace, sealed: Uint8Array): string | null {
  try {
    const key = ring.byId(keyIdOf(sealed));
    return key ? openField(key, place, sealed) : null;
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}

function placeOf(field: Field, rowId: string, orgId: string): FieldPlace {
  const dot = field.indexOf(".");
  return { orgId, table: field.slice(0, dot), column: field.slice(dot + 1), rowId };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
