import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import type SMTPTransport from "nodemailer/lib/smtp-transport/index.js";
import { mailSettings } from "../env.ts";

const CONNECT_MS = 10_000;
const SILENT_MS = 20_000;

/** On this machine a letter crosses no network, so the server there may speak without TLS. */
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]", "::1"]);

/**
 * How a letter is handed over at an address such as `smtp://user:word@host:587` or `smtps://host`.
 * TLS is required and its certificate checked unless the host is this machine. A letter never reads a file or fetches an address.
 */
export function transportOptions(address: string): SMTPTransport.Options {
  const url = new URL(address);
  const isImplicit = url.protocol === "smtps:";
  const isLocal = LOOPBACK.has(url.hostname);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port ? Number(url.port) : isImplicit ? 465 : 587,
    secure: isImplicit,
    requireTLS: !isImplicit && !isLocal,
    ignoreTLS: !isImplicit && isLocal,
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : undefined,
    tls: { minVersion: "TLSv1.2", rejectUnauthorized: true },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const held = globalThis as {
  amparoMail?: { address: string; transport: Transporter<SMTPTransport.SentMessageInfo> };
};

/** The way out and the sender, or null when no mail server is set. */
export function mailTransport(): {
  transport: Transporter<SMTPTransport.SentMessageInfo>;
  from: string;
} | null {
  const settings = mailSettings();
  if (!settings) return null;
  if (held.amparoMail?.address !== settings.url)
    held.amparoMail = { address: settings.url, transport: createTransport(transportOptions(settings.url)) };
  return { transport: held.amparoMail.transport, from: settings.from };
}
