/**
 * The floors: bare Next.js pages beside the program, with nothing of it. Their markup is fixed: figures are told as ratios to it.
 * Their pages end in `.floor.tsx`, because the bundler looks for a proxy and for instrumentation in the folders above too, by the same endings.
 */
export default {
  poweredByHeader: false,
  compress: false,
  pageExtensions: ["floor.tsx"],
  turbopack: { root: new URL("../../..", import.meta.url).pathname },
};
