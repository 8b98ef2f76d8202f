/** Where the part of Amparo lies that receives messages while no window is open. */
const WORKER = "/sw.js";
/** A push service that says nothing for so long is not reached from here. Milliseconds. */
const PATIENCE_MS = 20_000;

/** What this browser can do, before anything is asked of it. */
export type Ability = "able" | "blocked" | "unsupported" | "insecure";

export function ability(): Ability {
  if (!window.isSecureContext) return "insecure";
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window))
    return "unsupported";
  return Notification.permission === "denied" ? "blocked" : "able";
}

/** By what this browser is known in the list of its owner's: SHA-256 of its address, base64url. Null where push is not on in it. */
export async function browserHere(): Promise<string | null> {
  if (ability() !== "able") return null;
  try {
    const registration = await navigator.serviceWorker.getRegistration("/");
    const subscription = await registration?.pushManager.getSubscription();
    return subscription ? await nameOf(subscription.endpoint) : null;
  } catch {
    return null;
  }
}

async function nameOf(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

export type Refusal = "denied" | "noWorker" | "noService";
export type Subscribed = { endpoint: string; p256dh: string; auth: string };

/**
 * Asks whether messages may be shown, and subscribes this browser at its maker's push service. Called on a press alone.
 * What stands in the way is answered, not thrown; a service that does not answer is given up.
 */
export async function turnOn(publicKey: string): Promise<Subscribed | Refusal> {
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  const registration = await orNothing(ready());
  if (!registration) return "noWorker";
  const subscription = await orNothing(subscribe(registration.pushManager, publicKey));
  const { endpoint, keys } = subscription?.toJSON() ?? {};
  return endpoint && keys?.p256dh && keys.auth
    ? { endpoint, p256dh: keys.p256dh, auth: keys.auth }
    : "noService";
}

async function ready(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(WORKER, { scope: "/", updateViaCache: "none" });
  return navigator.serviceWorker.ready;
}

/** A browser that was subscribed for another organisation's key is subscribed anew: it holds one subscription. */
async function subscribe(manager: PushManager, publicKey: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  try {
    return await manager.subscribe(options);
  } catch (fault) {
    if (!(fault instanceof DOMException && fault.name === "InvalidStateError")) throw fault;
    await (await manager.getSubscription())?.unsubscribe();
    return manager.subscribe(options);
  }
}

async function orNothing<T>(work: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
