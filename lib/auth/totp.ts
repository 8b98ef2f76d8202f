import { generateSecret, generateURI, verifySync } from "otplib";

const STEP_SECONDS = 30;
const DIGITS = 6;

/** Digits of Persian and Arabic keyboards, which a phone may write without being asked. */
const EASTERN_ZEROS = [0x0660, 0x06f0];

/** A new secret of 160 random bits, in base32 without padding: 32 characters. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

/**
 * The `otpauth://` address that an authenticator reads: SHA-1, 6 digits, 30 seconds, issuer "Amparo".
 *
 * @param label what the authenticator shows beside the issuer; it stays on a phone that may be taken, so no name
 */
export function totpUri(secret: string, label: string): string {
  return generateURI({
    issuer: "Amparo",
    label,
    secret,
    algorithm: "sha1",
    digits: DIGITS,
    period: STEP_SECONDS,
  });
}

/**
 * The time step that a code belongs to, or null when it fits none within the window.
 * The step counts 30 seconds from 1970. A caller keeps the last one used and takes none that is not later:
 * this function alone does not stop a code from being used twice.
 *
 * @param nowMs  the moment of the one clock function, in milliseconds since 1970
 * @param window steps before and after the present one that are accepted
 */
export function matchingStep(secret: string, code: string, nowMs: number, window = 1): number | null {
  const token = plainDigits(code);
  if (token.length !== DIGITS || !/^[0-9]+$/.test(token)) return null;
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(nowMs / 1000),
    epochTolerance: window * STEP_SECONDS,
    period: STEP_SECONDS,
    digits: DIGITS,
    algorithm: "sha1",
  });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}

/** A code as typed, without spaces and hyphens, its digits as ASCII. */
function plainDigits(code: string): string {
  const plain = code.normalize("NFKC").replace(/[\s\p{Cf}-]/gu, "");
  return plain.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const at = digit.charCodeAt(0);
    return String(at - EASTERN_ZEROS.findLast((zero) => zero <= at)!);
  });
}
