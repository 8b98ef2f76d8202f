import type { Asking } from "./asking.ts";
import { request } from "./fetched.ts";

const BOUNDARY = "----amparo-benchmark";
const ENTITIES: Record<string, string> = {
  amp: "&",
  quot: '"',
  lt: "<",
  gt: ">",
  "#x27": "'",
  "#39": "'",
  "#x2F": "/",
};

/** A form of a page as a browser without scripts would send it. */
export type PostedForm = { path: string; fields: [string, string][] };

/** Finds the form of a page that has a field of this name, with what its hidden fields and choices hold. */
export async function readPostedForm(
  origin: string,
  path: string,
  cookie: string,
  field: string,
): Promise<PostedForm> {
  const { body } = await request(origin, { method: "GET", path, headers: { Cookie: cookie }, body: "" });
  const form = [...body.matchAll(/<form\b[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`name="${field}"`));
  if (!form) throw new Error(`no form of ${path} has a field ${field}`);
  const fields: [string, string][] = [];
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name !== null && attribute(tag, "type") === "hidden")
      fields.push([name, attribute(tag, "value") ?? ""]);
  }
  return { path, fields };
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found
    ? (found[1] as string).replace(/&([#\w]+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole)
    : null;
}

/** The request that sends the form with these values; a value given here replaces one that the page held. */
export function sending(
  form: PostedForm,
  origin: string,
  cookie: string,
  values: Record<string, string>,
): Asking {
  const kept = form.fields.filter(([name]) => !(name in values));
  const parts = [...kept, ...Object.entries(values)].map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const body = `${parts.join("")}--${BOUNDARY}--\r\n`;
  return {
    method: "POST",
    path: form.path,
    body,
    headers: {
      Cookie: cookie,
      Origin: origin,
      "Content-Type": `multipart/form-data; boundary=${BOUNDARY}`,
      "Content-Length": String(Buffer.byteLength(body)),
    },
  };
}
