export { pushIdentity } from "../../notify/push-identity.ts";
