import "server-only";
import { isDamaged } from "../../crypto/damaged.ts";
import { vaultOf } from "../../crypto/vault.ts";
import type { Tx } from "../../db/unit.ts";
import type { Locale } from "../../i18n/locales.ts";
import type { Destination } from "../../notify/channel.ts";
import type { Claim } from "./claims.ts";

/** Where a message goes and in which language. `verifyCode`: what proves the channel, while it is not proved. */
export type Reader = { to: Destination; locale: Locale; isVerified: boolean; verifyCode: string | null };

type Row = {
  email: Uint8Array;
  locale: Locale;
  address: Uint8Array | null;
  secret: Uint8Array | null;
  verify_code: Uint8Array | null;
  is_verified: boolean;
  public_key: string | null;
  push_id: string | null;
  private_key: Uint8Array | null;
};

/** The channel of a claim, opened; null when it was removed, when it is dead, or when its owner no longer works here. */
export async function findReader(tx: Tx, claim: Claim): Promise<Reader | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select m.email, m.locale, c.address, c.secret, c.verify_code, c.verified_at is not null as is_verified, p.public_key, p.id as push_id, p.private_key
    from channel c join member m on m.org_id = c.org_id and m.id = c.user_id and m.status = 'active'
      left join push_identity p on p.org_id = c.org_id and c.kind = 'web_push'
    where c.org_id = ${claim.orgId}::uuid and c.id = ${claim.channelId}::uuid and c.removed_at is null and not c.is_dead`;
  if (!row) return null;
  const ops = await vaultOf(tx).ops();
  const address = row.address
    ? ops.open("channel.address", claim.channelId, row.address)
    : ops.open("member.email", claim.recipientId, row.email);
  if (isDamaged(address)) return null;
  const privateKey = row.push_id && ops.open("push_identity.private_key", row.push_id, row.private_key);
  return {
    to: {
      address,
      secret: ops.open("channel.secret", claim.channelId, row.secret),
      identity: row.public_key && privateKey ? { publicKey: row.public_key, privateKey } : null,
    },
    locale: row.locale,
    isVerified: row.is_verified,
    verifyCode: ops.open("channel.verify_code", claim.channelId, row.verify_code),
  };
}
