/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  // `npm test` runs the compiler over everything; a start must not fail over, or wait for, a test file.
  typescript: { ignoreBuildErrors: true },
};

export default config;
