import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { OperatorError } from "../operator-error.ts";

const HEADER =
  "# Root key of Amparo, version 1. Keep a copy apart from the data: without it nothing can be read.";
const KEY_BYTES = 32;
const OTHERS = 0o077;

/**
 * The root key, 32 bytes, from its file.
 * Errors: `OperatorError` when the file is missing, is not of this shape, or can be read by anybody but its owner.
 */
export function readKeyFile(path: string): Buffer {
  let text: string;
  try {
    if (statSync(/* turbopackIgnore: true */ path).mode & OTHERS)
      throw new OperatorError(`Others can read the key file ${path}. Run: chmod 400 ${path}`);
    text = readFileSync(/* turbopackIgnore: true */ path, "utf8");
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(
      `The key file ${path} cannot be read. Put back your copy: without it nothing can be read.`,
    );
  }
  const [header, body = "", ...rest] = text.trim().split("\n");
  const key = Buffer.from(body, "base64");
  if (header?.trim() !== HEADER || key.length !== KEY_BYTES || rest.length > 0) {
    throw new OperatorError(`The file ${path} is not a key file of Amparo. Put back your copy.`);
  }
  return key;
}

export function hasKeyFile(path: string): boolean {
  return existsSync(path);
}

/** Makes a new key file; one that is there is never written over. */
export function makeKeyFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "wx", 0o400);
  writeSync(file, `${HEADER}\n${randomBytes(KEY_BYTES).toString("base64")}\n`);
  fsyncSync(file);
  closeSync(file);
}

/**
 * The key never lies with what it opens: whoever copies the data folder must not get it along.
 * Errors: `OperatorError` when `path` leads, by links too, into `dataDir`.
 */
export function requireApart(path: string, dataDir: string): void {
  if (!relative(real(dataDir), real(path)).startsWith("..")) {
    throw new OperatorError(
      `The key file ${path} lies in the data folder ${dataDir}. Move it out, or set AMPARO_KEY_FILE to another place.`,
    );
  }
}

/** Without links, as far as the way exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return path === dirname(path) ? path : join(real(dirname(path)), basename(path));
}
