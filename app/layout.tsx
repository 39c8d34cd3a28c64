import type { Metadata } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { sans, serif } from './fonts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Glossator', template: '%s · Glossator' },
  description: 'A reading room where a seminar annotates a paper together.',
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection(); // the nonce of proxy.ts reaches only pages that are rendered per request
  return (
    <html lang="en" className={`${serif.variable} ${sans.variable}`}>
      <body>{children}</body>
    </html>
  );
}
