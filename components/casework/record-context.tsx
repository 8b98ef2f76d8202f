"use client";

import { createContext, useContext } from "react";
import { type FormState, type FormValues, idle } from "@/lib/web/form-state";

/** What the fields of one form know of it. */
export type RecordContext = {
  state: FormState;
  /** What each field begins with, by name. */
  initial: FormValues;
  scope?: string;
};

const Context = createContext<RecordContext>({ state: idle, initial: {} });

export const RecordProvider = Context.Provider;

/** One value of what a field begins with. */
export function firstOf(initial: FormValues, name: string): string {
  return [initial[name] ?? ""].flat()[0] ?? "";
}

/** The form that this field stands in. */
export function useRecord(): RecordContext {
  return useContext(Context);
}
