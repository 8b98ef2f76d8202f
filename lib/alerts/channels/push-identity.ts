export { pushIdentity } from "../../notify/organisation-identity.ts";
