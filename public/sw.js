// What reaches a person while no window is open. It keeps nothing: no page, no text, no address is stored in the browser.

/** Said where a message cannot be read: a push that shows nothing is taken away by the browser. */
const PLAIN = { title: "Amparo", body: "", tag: undefined, url: "/" };

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const message = read(event.data);
  event.waitUntil(Promise.all([show(message), acknowledge(message.tag)]));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.url));
});

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event)));

function read(data) {
  try {
    const { title, body, tag, url } = data.json();
    return {
      title: typeof title === "string" && title !== "" ? title : PLAIN.title,
      body: typeof body === "string" ? body : "",
      tag: typeof tag === "string" ? tag : undefined,
      url: ownPath(url),
    };
  } catch {
    return PLAIN;
  }
}

/** An address of this Amparo; whatever else a message names leads to its first page. */
function ownPath(url) {
  try {
    const target = new URL(url, self.location.origin);
    return target.origin === self.location.origin ? target.pathname + target.search : "/";
  } catch {
    return "/";
  }
}

/** One that comes twice has the tag it had, and takes its own place without ringing again. */
function show({ title, body, tag, url }) {
  return self.registration.showNotification(title, {
    body,
    tag,
    data: { url },
    icon: "/icons/amparo-192.png",
    badge: "/icons/amparo-192.png",
    requireInteraction: true,
  });
}

/** Says that it came, once more where the first word is lost. It is no answer to an alert. */
async function acknowledge(id) {
  if (!id) return;
  for (const wait of [0, 3000]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (await post("/api/push/ack", { id })) return;
  }
}

/** A window that shows the address already is brought to the front. No other window is led away from what is being typed in it. */
async function open(url = "/") {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const target = new URL(url, self.location.origin).href;
  const there = windows.find((window) => window.url.split("#")[0] === target);
  return there ? there.focus() : self.clients.openWindow(target);
}

/** The browser has replaced or ended its subscription: the channel goes on at the new one, if it is named by the old. */
async function renew({ oldSubscription, newSubscription }) {
  if (!oldSubscription) return;
  const next = newSubscription ?? (await self.registration.pushManager.subscribe(oldSubscription.options));
  const { endpoint, keys } = next.toJSON();
  await post("/api/push/renew", { former: oldSubscription.endpoint, endpoint, ...keys });
}

async function post(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      keepalive: true,
      credentials: "same-origin",
    });
    return answer.status < 500;
  } catch {
    return false;
  }
}
