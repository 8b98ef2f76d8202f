/** The shield of Amparo, with the doorway that it keeps. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M12 1.500 21 4.700v6.300c0 6-3.900 9.800-9 11.500C6.900 20.800 3 17 3 11V4.700Z"
        fill="currentColor"
      />
      <path
        d="M8.200 17.400v-5.900a3.800 3.800 0 0 1 7.600 0v5.900"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
