'use client';

import { Failure } from '@/components/site/failure';
import { sans, serif } from './fonts';
import './globals.css';

/** When even the layout fails. It is made before any request, so no script of it may run: the way home is a link. */
export default function GlobalErrorPage() {
  return (
    <html lang="en" className={`${serif.variable} ${sans.variable}`}>
      <head>
        <title>Something went wrong · Glossator</title>
      </head>
      <body>
        <Failure />
      </body>
    </html>
  );
}
