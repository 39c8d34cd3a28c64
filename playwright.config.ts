import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

const port = process.env.GLOSSATOR_E2E_PORT ?? '3100';
const url = `http://127.0.0.1:${port}`;
const chromium = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // Shared machines stall now and then. What passed only at the second try is told by name.
  retries: process.env.CI === undefined ? 0 : 1,
  // No test is about time: a shared machine may be slow.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: url,
    // Recording every test for the few that fail doubles what the run costs: `--trace retain-on-failure` asks for it.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium !== undefined && { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: '**/*.phone.spec.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 960 } },
    },
    {
      name: 'phone',
      testMatch: '**/*.phone.spec.ts',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
  ],
  webServer: {
    // The command that people use, on a data folder that begins with nothing.
    command: 'node scripts/start-fresh.mjs',
    url: `${url}/api/v1/health`,
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      GLOSSATOR_DATA: `.data/e2e-${port}`,
      GLOSSATOR_E2E_RUNNER: String(process.pid),
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
    },
    timeout: 600_000,
    reuseExistingServer: false,
    // Killed at once, it would leave its database server behind.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
