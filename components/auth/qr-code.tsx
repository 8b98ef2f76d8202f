type QrCodeProps = {
  /** Dark modules, in units of a module. */
  path: string;
  /** Modules on a side. */
  size: number;
  label: string;
};

/** A QR code. Dark on light in both themes: readers do not find it the other way round. */
export function QrCode({ path, size, label }: QrCodeProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-56 max-w-full rounded-lg"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
