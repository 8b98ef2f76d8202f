/** A count. `label` says what is counted to who cannot see where it stands. */
export function Badge({ count, label, alarm }: { count: number; label: string; alarm?: boolean }) {
  return (
    <span className={alarm ? "badge badge-alarm" : "badge"}>
      {count}
      <span className="sr-only"> {label}</span>
    </span>
  );
}
