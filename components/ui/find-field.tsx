"use client";

import { useEffect, useId, useState } from "react";

type FindFieldProps = { label: string; onType: (typed: string) => void };

/** Looks through a list where it stands. Without scripts it could find nothing, so it is not there. */
export function FindField({ label, onType }: FindFieldProps) {
  const id = useId();
  const [hasScripts, setScripts] = useState(false);
  useEffect(() => setScripts(true), []);
  if (!hasScripts) return null;
  return (
    <p className="mb-3 grid max-w-md gap-1">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className="input"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onType(event.target.value)}
      />
    </p>
  );
}
