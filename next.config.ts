import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Read here and not from lib/env.ts, which only a server process may load. proxy.ts is the check that counts. */
const origin = process.env.AMPARO_ORIGIN || `http://localhost:${process.env.PORT || 3000}`;

const config: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  experimental: {
    taint: true,
    // A form with a paper of 10 MB; what the framework does not let through reaches a handler cut off. proxy.ts has the limits.
    proxyClientMaxBodySize: "11mb",
    serverActions: { allowedOrigins: [new URL(origin).host], bodySizeLimit: "256kb" },
  },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
