import { createECDH } from "node:crypto";

/** The keys by which an organisation's pushes are known to be its own (VAPID, RFC 8292): base64url of the point and of the scalar. */
export function makePushIdentity(): { publicKey: string; privateKey: string } {
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  // The library leaves out zeros in front, and a key of 31 bytes is none.
  const scalar = Buffer.alloc(32);
  const given = curve.getPrivateKey();
  given.copy(scalar, 32 - given.length);
  return { publicKey: curve.getPublicKey("base64url"), privateKey: scalar.toString("base64url") };
}
