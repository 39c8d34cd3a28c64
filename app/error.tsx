'use client';

import { Failure } from '@/components/site/failure';

export default function ErrorPage() {
  return <Failure onRetry={() => window.location.reload()} />;
}
